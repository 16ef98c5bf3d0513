import { definitionFaults } from '#shared/campaigns/definition-faults';
import { notice2020 } from '#shared/campaigns/notice-2020';
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

describe('the working days of a notice', () => {
  const calendar = {
    daysOff: ['2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
    workedDays: ['2027-10-09'],
  };
  it('leave out its public holidays and count the weekend days that are worked instead', () => {
    // Thursday 30 September 2027: Friday 8 October is the first working day, Saturday 9 October the second.
    const from = '2027-09-30T02:00:00.000Z';
    expect(chinaDay(endOfWorkingDayUtc(from, 2, calendar))).toBe('2027-10-09');
    expect(chinaDay(endOfWorkingDayUtc(from, 3, calendar))).toBe('2027-10-11');
    expect(chinaDay(endOfWorkingDayUtc(from, 2))).toBe('2027-10-04');
  });

  it('are days that exist, each either off or worked', () => {
    const faultsOf = (workCalendar: typeof calendar) =>
      definitionFaults({ ...notice2020, workCalendar }).map(({ place }) => place);
    expect(faultsOf(calendar)).toEqual([]);
    expect(faultsOf({ ...calendar, daysOff: ['2027-02-29'] })).toEqual(['definition.workCalendar.daysOff']);
    expect(faultsOf({ ...calendar, workedDays: ['2027-10-01'] })).toEqual([
      'definition.workCalendar.workedDays',
    ]);
  });
});
