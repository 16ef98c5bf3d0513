import type { ReviewDefinition, TieBreaker } from '#shared/campaigns/campaign-definition';
import {
  compare,
  fractionOf,
  meanOf,
  over,
  plus,
  roundedText,
  times,
  whole,
  zero,
  type Fraction,
} from '#shared/experts/fraction';

/** The part of a campaign's review that places follow from. */
export type RankingRule = Pick<ReviewDefinition, 'aggregation' | 'scoreFractionDigits' | 'tieRule'> & {
  criteria: readonly { key: string; maximumPoints: number; weight: number }[];
};

/** Points by criterion as decimal texts; every criterion has some. */
export interface RankedSheet {
  expertId: string;
  points: Readonly<Record<string, string>>;
}

export interface RankedApplication {
  id: string;
  /** At least one. */
  sheets: readonly RankedSheet[];
}

export interface RankingLine {
  applicationId: string;
  /** From 1; equals share a place, and the next one is counted as if they did not: 1, 2, 2, 4. */
  place: number;
  /** Out of 100. */
  scoreText: string;
  sheets: { expertId: string; scoreText: string; isDropped: boolean }[];
}

interface Scored {
  application: RankedApplication;
  line: Omit<RankingLine, 'place'>;
  /** What is compared, the first difference decides: the rounded score, then the tie rule. */
  keys: Fraction[];
}

/**
 * The ranking that follows from sheets and rule, and from nothing else: priority (优先评选) is no part of it. A sheet is
 * worth the sum of points ÷ maximum × weight, out of 100. The order of what comes in makes no difference.
 */
export function rank(rule: RankingRule, applications: readonly RankedApplication[]): RankingLine[] {
  const scored = applications
    .map((application) => score(rule, application))
    .sort((a, b) => -compareKeys(a.keys, b.keys) || (a.application.id < b.application.id ? -1 : 1));
  let place = 0;
  return scored.map(({ line, keys }, index) => {
    const before = scored[index - 1];
    if (before === undefined || compareKeys(before.keys, keys) !== 0) place = index + 1;
    return { ...line, place };
  });
}

function score(rule: RankingRule, application: RankedApplication): Scored {
  const totals = application.sheets
    .map((sheet) => ({ ...sheet, total: totalOf(rule, sheet) }))
    .sort((a, b) => compare(a.total, b.total) || (a.expertId < b.expertId ? -1 : 1));
  const drops = rule.aggregation === 'withoutExtremes' && totals.length >= 3;
  const counted = drops ? totals.slice(1, -1) : totals;
  const scoreText = roundedText(meanOf(counted.map(({ total }) => total)), rule.scoreFractionDigits);
  return {
    application,
    line: {
      applicationId: application.id,
      scoreText,
      sheets: totals.map((sheet) => ({
        expertId: sheet.expertId,
        scoreText: roundedText(sheet.total, rule.scoreFractionDigits),
        isDropped: !counted.includes(sheet),
      })),
    },
    keys: [
      fractionOf(scoreText),
      ...rule.tieRule.map((breaker) =>
        tieKey(
          breaker,
          application.sheets,
          totals.map(({ total }) => total),
        ),
      ),
    ],
  };
}

function totalOf({ criteria }: RankingRule, { points }: RankedSheet): Fraction {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = criteria.map(({ key, maximumPoints, weight }) =>
    times(over(fractionOf(points[key] ?? '0'), whole(maximumPoints)), whole(weight)),
  );
  return over(times(weighted.reduce(plus, zero), whole(100)), whole(weights));
}

/** Over all sheets, dropped ones too: which of two equal sheets is dropped must decide nothing. */
function tieKey(
  breaker: TieBreaker,
  sheets: readonly RankedSheet[],
  ascendingTotals: readonly Fraction[],
): Fraction {
  if (breaker.by === 'criterion') {
    return meanOf(sheets.map(({ points }) => fractionOf(points[breaker.key] ?? '0')));
  }
  return (breaker.by === 'highestSheet' ? ascendingTotals.at(-1) : ascendingTotals[0]) ?? zero;
}

function compareKeys(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [index, key] of a.entries()) {
    const difference = compare(key, b[index] ?? zero);
    if (difference !== 0) return difference;
  }
  return 0;
}
