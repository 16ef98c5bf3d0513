import type { ReviewDefinition } from '#shared/campaigns/campaign-definition';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import type { PlacedFault } from '#shared/campaigns/placed-fault';

/**
 * What a correction may not change once experts have begun to score: everything that scores follow from, and what each
 * criterion is called. How a criterion is explained may still become clearer.
 *
 * @param scored the review that the sheets are written by
 */
export function fixedReviewFaults(scored: ReviewDefinition, review: ReviewDefinition): PlacedFault[] {
  const parts = {
    criteria: (of: ReviewDefinition) =>
      of.criteria.map(({ key, label, maximumPoints, weight }) => [key, label, maximumPoints, weight]),
    aggregation: (of: ReviewDefinition) => of.aggregation,
    scoreFractionDigits: (of: ReviewDefinition) => of.scoreFractionDigits,
    tieRule: (of: ReviewDefinition) =>
      of.tieRule.map((breaker) => (breaker.by === 'criterion' ? [breaker.by, breaker.key] : [breaker.by])),
  };
  return Object.entries(parts)
    .filter(([, partOf]) => JSON.stringify(partOf(scored)) !== JSON.stringify(partOf(review)))
    .map(([part]) => ({ place: `definition.review.${part}`, message: wording.scoringBegun }));
}
