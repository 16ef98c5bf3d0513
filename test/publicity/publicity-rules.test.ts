import { chinaDay, endOfDayUtc, endOfWorkingDayUtc } from '#shared/publicity/publicity-rules';

describe('working days', () => {
  it.each([
    ['a Monday', '2026-11-23T02:00:00.000Z', 5, '2026-11-30'],
    ['a Friday', '2026-11-27T02:00:00.000Z', 5, '2026-12-04'],
    ['a Saturday', '2026-11-28T02:00:00.000Z', 5, '2026-12-04'],
    ['late on Sunday in UTC, which is Monday in +08:00', '2026-11-22T20:00:00.000Z', 1, '2026-11-24'],
  ])('from %s do not count the first day nor weekends', (_, from, days, lastDay) => {
    const end = endOfWorkingDayUtc(from, days);
    expect([chinaDay(end), end]).toEqual([lastDay, endOfDayUtc(lastDay)]);
  });

  it('end with the last millisecond of the day in +08:00', () => {
    expect(endOfDayUtc('2026-12-31')).toBe('2026-12-31T15:59:59.999Z');
  });
});
