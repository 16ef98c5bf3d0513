import type { RequestFault } from '#shared/api/problems';
import type { ReviewCriterion } from '#shared/campaigns/campaign-definition';
import { expertWording } from '#shared/experts/expert-wording';

/** What an expert has written at one criterion; points are a decimal text, empty while none are given. */
export interface CriterionScore {
  points: string;
  comment: string;
}

export type SheetScores = Record<string, CriterionScore>;

const POINTS = /^(?:0|[1-9]\d{0,3})(?:\.\d)?$/;

/** The message for points that cannot stand, or null. Empty points are no fault while the sheet is being written. */
export function pointsFault(points: string, { maximumPoints }: ReviewCriterion): string | null {
  if (points === '') return null;
  return POINTS.test(points) && Number(points) <= maximumPoints
    ? null
    : expertWording.pointsInvalid(maximumPoints);
}

/** Everything that keeps a sheet from being handed in, each at its criterion. */
export function sheetFaults(criteria: readonly ReviewCriterion[], scores: SheetScores): RequestFault[] {
  return criteria.flatMap((criterion) => {
    const points = scores[criterion.key]?.points ?? '';
    const message = points === '' ? expertWording.pointsMissing : pointsFault(points, criterion);
    if (message === null) return [];
    return [{ field: `scores.${criterion.key}.points`, code: points === '' ? 'required' : 'range', message }];
  });
}

/** How many criteria have points. */
export function scoredCount(criteria: readonly ReviewCriterion[], scores: SheetScores): number {
  return criteria.filter(({ key }) => (scores[key]?.points ?? '') !== '').length;
}
