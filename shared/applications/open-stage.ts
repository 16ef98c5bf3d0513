import type { Status } from '#shared/applications/statuses';

/** The parts of the contact's work, in their order. */
export const stages = ['fill', 'print', 'photograph', 'submit'] as const;
export type Stage = (typeof stages)[number];

/** What the rule looks at, of the application as its contact sees it. */
export interface WorkSoFar {
  status: Status;
  isReadOnlyAfterDeadline: boolean;
  faults: readonly unknown[];
  print: { isStale: boolean; pages: readonly { photoId: string | null }[] } | null;
}

/** What has to be done next by the contact; `null` when nothing has. */
export function openStage({ status, isReadOnlyAfterDeadline, faults, print }: WorkSoFar): Stage | null {
  if (status !== 'draft' && status !== 'returned') return null;
  if (isReadOnlyAfterDeadline) return null;
  if (faults.length > 0) return 'fill';
  if (print === null || print.isStale) return 'print';
  return print.pages.every(({ photoId }) => photoId !== null) ? 'submit' : 'photograph';
}
