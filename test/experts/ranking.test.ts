import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalText, type CanonicalValue } from '#shared/experts/canonical-text';
import { rank, type RankedApplication, type RankingRule } from '#shared/experts/ranking';
import { recomputeByScript } from './recompute';

const rule: RankingRule = {
  criteria: [
    { key: 'a', maximumPoints: 10, weight: 60 },
    { key: 'b', maximumPoints: 10, weight: 40 },
  ],
  aggregation: 'mean',
  scoreFractionDigits: 2,
  tieRule: [],
};
const withoutExtremes: RankingRule = { ...rule, aggregation: 'withoutExtremes' };

const application = (id: string, ...sheets: [a: string, b: string][]): RankedApplication => ({
  id,
  sheets: sheets.map(([a, b], index) => ({ expertId: `expert${index}`, points: { a, b } })),
});
const scoreOf = (by: RankingRule, ...sheets: [string, string][]) =>
  rank(by, [application('x', ...sheets)])[0]?.scoreText;
const places = (by: RankingRule, applications: RankedApplication[]) =>
  rank(by, applications).map(({ applicationId, place }) => [applicationId, place]);

describe('the score of an application', () => {
  it('weighs each criterion by its part of all weights', () => {
    expect(scoreOf(rule, ['10', '0'])).toBe('60.00');
    expect(scoreOf(rule, ['5', '10'])).toBe('70.00');
    const thirds = rule.criteria.map((criterion) => ({ ...criterion, maximumPoints: 3, weight: 1 }));
    expect(scoreOf({ ...rule, criteria: thirds }, ['1', '2'])).toBe('50.00');
  });

  it('is rounded half up in decimals, where binary fractions would fall short', () => {
    const fine = { ...rule, criteria: [{ key: 'a', maximumPoints: 20, weight: 1 }] };
    expect(scoreOf({ ...fine, scoreFractionDigits: 0 }, ['0.1', '0'])).toBe('1');
    expect(scoreOf({ ...fine, scoreFractionDigits: 0 }, ['0.3', '0'])).toBe('2');
    expect(scoreOf(rule, ['0.1', '0'], ['0.2', '0'], ['0.2', '0'])).toBe('1.00');
    const eighths = { ...rule, criteria: [{ key: 'a', maximumPoints: 800, weight: 1 }] };
    // (1.025).toFixed(2) is "1.02".
    expect(scoreOf(eighths, ['8.2', '0'])).toBe('1.03');
    expect(scoreOf(eighths, ['8.0', '0'], ['8.1', '0'])).toBe('1.01');
  });

  it('leaves out the highest and the lowest sheet when the campaign says so', () => {
    const sheets: [string, string][] = [
      ['10', '10'],
      ['0', '0'],
      ['6', '6'],
      ['8', '8'],
    ];
    expect(scoreOf(withoutExtremes, ...sheets)).toBe('70.00');
    expect(scoreOf(rule, ...sheets)).toBe('60.00');
  });

  it('drops one sheet at each end, not all that are equal to it', () => {
    expect(scoreOf(withoutExtremes, ['10', '10'], ['10', '10'], ['4', '4'], ['4', '4'])).toBe('70.00');
    const [line] = rank(withoutExtremes, [application('x', ['5', '5'], ['5', '5'], ['5', '5'])]);
    expect(line?.sheets.filter(({ isDropped }) => isDropped)).toHaveLength(2);
  });

  it('counts every sheet when there are fewer than three', () => {
    expect(scoreOf(withoutExtremes, ['10', '10'], ['0', '0'])).toBe('50.00');
    expect(scoreOf(withoutExtremes, ['7', '7'])).toBe('70.00');
  });
});

describe('the places', () => {
  const equal = [application('x', ['10', '5']), application('y', ['8', '8']), application('z', ['9', '9'])];

  it('follow the score, and equals share one: 1, 2, 2, 4', () => {
    expect(places(rule, [...equal, application('w', ['1', '1'])])).toEqual([
      ['z', 1],
      ['x', 2],
      ['y', 2],
      ['w', 4],
    ]);
  });

  it('of equal scores follow the tie rule, one after the other', () => {
    const byB: RankingRule = { ...rule, tieRule: [{ by: 'criterion', key: 'b' }] };
    expect(places(byB, equal)).toEqual([
      ['z', 1],
      ['y', 2],
      ['x', 3],
    ]);
    const spread = [application('x', ['10', '10'], ['4', '4']), application('y', ['7', '7'], ['7', '7'])];
    expect(places({ ...rule, tieRule: [{ by: 'lowestSheet' }] }, spread)[0]).toEqual(['y', 1]);
    expect(places({ ...rule, tieRule: [{ by: 'highestSheet' }] }, spread)[0]).toEqual(['x', 1]);
  });

  it('go by the score as it is printed: a difference behind the last digit is a tie', () => {
    const close = [application('x', ['7', '7'], ['7', '7'], ['7.1', '7']), application('y', ['7', '7'])];
    const coarse: RankingRule = { ...rule, scoreFractionDigits: 0, tieRule: [{ by: 'criterion', key: 'b' }] };
    expect(places(coarse, close).map(([, place]) => place)).toEqual([1, 1]);
  });
});

const points = (maximum: number) =>
  fc.integer({ min: 0, max: maximum * 10 }).map((tenths) => {
    const digit = tenths % 10;
    return digit === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${digit}`;
  });

const inputs = fc
  .array(
    fc.record({ maximumPoints: fc.integer({ min: 1, max: 30 }), weight: fc.integer({ min: 1, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((scales) => {
    const criteria = scales.map((scale, index) => ({ key: `c${index}`, ...scale }));
    const sheet = fc.tuple(...criteria.map(({ maximumPoints }) => points(Math.min(maximumPoints, 3))));
    return fc.record({
      review: fc.record({
        criteria: fc.constant(criteria),
        aggregation: fc.constantFrom('mean' as const, 'withoutExtremes' as const),
        scoreFractionDigits: fc.integer({ min: 0, max: 3 }),
        tieRule: fc.subarray([
          { by: 'criterion' as const, key: 'c0' },
          { by: 'lowestSheet' as const },
          { by: 'highestSheet' as const },
        ]),
      }),
      applications: fc
        .array(fc.array(sheet, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
        .map((all) =>
          all.map((sheets, index) => ({
            id: `application${String(index).padStart(2, '0')}`,
            sheets: sheets.map((values, expert) => ({
              expertId: `expert${expert}`,
              points: Object.fromEntries(values.map((value, at) => [`c${at}`, value])),
            })),
          })),
        ),
    });
  });

const downloadOf = (value: { review: RankingRule; applications: readonly RankedApplication[] }) => ({
  inputs: value,
  sha256: createHash('sha256')
    .update(canonicalText(value as unknown as CanonicalValue))
    .digest('hex'),
  rows: rank(value.review, value.applications),
});

describe('the ranking', () => {
  it('is the same whatever the order in which applications and sheets come', () => {
    fc.assert(
      fc.property(inputs, ({ review, applications }) => {
        const turned = [...applications]
          .reverse()
          .map(({ id, sheets }) => ({ id, sheets: [...sheets].reverse() }));
        expect(rank(review, turned)).toEqual(rank(review, applications));
      }),
      { numRuns: 300 },
    );
  });

  it('is recomputed identically by the script of the repository, which shares no code with it', () => {
    fc.assert(
      fc.property(inputs, (value) => {
        const run = recomputeByScript(downloadOf(value));
        expect([run.status, run.stderr]).toEqual([0, '']);
      }),
      { numRuns: 40 },
    );
  });

  it('that somebody has touched is found out by the script', () => {
    const value = {
      review: rule,
      applications: [application('x', ['5', '5']), application('y', ['6', '6'])],
    };
    const whole = downloadOf(value);
    expect(recomputeByScript(whole).stdout).toContain(`sha256 ${whole.sha256}`);
    const swapped = { ...whole, rows: [...whole.rows].reverse() };
    expect(recomputeByScript(swapped).status).toBe(1);
    const raised = structuredClone(whole);
    const [sheet] = raised.inputs.applications[0]?.sheets ?? [];
    Object.assign(sheet?.points ?? {}, { a: '5.1' });
    expect(recomputeByScript(raised).status).toBe(1);
    expect(recomputeByScript({ ...whole, sha256: '0'.repeat(64) }).status).toBe(1);
  });
});
