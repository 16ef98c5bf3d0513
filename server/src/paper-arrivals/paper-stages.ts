import type { Status } from '#shared/applications/statuses';

/** Paper may come as soon as the unit has handed in, and as long as the application is on its way. */
const underWay: readonly Status[] = [
  'submitted',
  'returned',
  'approved',
  'recommended',
  'received',
  'underReview',
  'publicized',
];

export function mayRecordPaper(status: Status): boolean {
  return underWay.includes(status);
}

/** The approval asks for paper; before it nobody is late. */
export const statusesThatOwePaper: readonly Status[] = ['approved', 'recommended'];
