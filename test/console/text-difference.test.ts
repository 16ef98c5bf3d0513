import { textDifference } from '../../server/console/review/changes/text-difference';

describe('the comparison of two texts', () => {
  it('marks what went and what came, character by character', () => {
    expect(textDifference('建成协同平台三个', '建成开放协同平台五个')).toEqual([
      { kind: 'same', text: '建成' },
      { kind: 'added', text: '开放' },
      { kind: 'same', text: '协同平台' },
      { kind: 'removed', text: '三' },
      { kind: 'added', text: '五' },
      { kind: 'same', text: '个' },
    ]);
  });

  it.each([
    ['', ''],
    ['', '全新'],
    ['全没了', ''],
    ['𠀀甲', '𠀀乙'],
    ['甲乙甲乙', '乙甲乙甲'],
    ['同样的字', '同样的字'],
  ])('loses nothing between "%s" and "%s"', (before, after) => {
    const parts = textDifference(before, after);
    const without = (kind: string): string =>
      parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  it('takes two descriptions of full length, and does not try texts without end', () => {
    const description = '演示平台面向产业链开放研发设计能力。'.repeat(170).slice(0, 3_000);
    const changed = [...description].map((character, at) => (at % 7 === 0 ? '改' : character)).join('');
    expect(textDifference(description, changed).filter(({ kind }) => kind === 'added').length).toBe(429);
    expect(textDifference('甲'.repeat(9_000), '乙'.repeat(9_000))).toHaveLength(2);
  });
});
