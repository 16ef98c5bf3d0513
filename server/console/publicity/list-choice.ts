import type { PublicityDesk } from '#shared/api/views';

export type RankedRow = NonNullable<PublicityDesk['ranking']>['rows'][number];

/** How far down the ranking goes, and who of them is left out, each with a reason. */
export interface ListChoice {
  count: number;
  skipped: ReadonlyMap<string, string>;
}

export interface ChosenList {
  listed: string[];
  skipped: { applicationId: string; reason: string }[];
  /** Left out without a reason so far. */
  unexplained: string[];
}

export function canBeListed({ status }: RankedRow): boolean {
  return status === 'underReview';
}

/** What is sent: nobody below the last of the list needs a reason. */
export function chosenList(rows: readonly RankedRow[], { count, skipped }: ListChoice): ChosenList {
  const within = rows.slice(0, count).filter(canBeListed);
  const isListed = ({ applicationId }: RankedRow): boolean => !skipped.has(applicationId);
  const last = within.map(isListed).lastIndexOf(true);
  const left = within.slice(0, last + 1).filter((row) => !isListed(row));
  const reasons = left.map(({ applicationId }) => ({
    applicationId,
    reason: skipped.get(applicationId)?.trim() ?? '',
  }));
  return {
    listed: within.filter(isListed).map(({ applicationId }) => applicationId),
    skipped: reasons,
    unexplained: reasons.filter(({ reason }) => reason === '').map(({ applicationId }) => applicationId),
  };
}
