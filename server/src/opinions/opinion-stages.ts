import type { Status } from '#shared/applications/statuses';

/** Before the bureau has decided, the opinion is a draft of its own; a refusal has a reason instead. */
const undecided: readonly Status[] = ['draft', 'submitted', 'returned', 'declined', 'withdrawn'];
/** The page is issued and sealed from the first look until the 推荐表 leaves the bureau. */
const sealing: readonly Status[] = ['submitted', 'approved'];

export function isStatusAtBureau(status: Status): boolean {
  return undecided.includes(status);
}

export function isSealing(status: Status): boolean {
  return sealing.includes(status);
}
