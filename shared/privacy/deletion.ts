/** So many days a person can take the request back; then it is carried out. */
export const DELETION_GRACE_DAYS = 7;

/** What has to be settled first. */
export const deletionObstacles = ['transferFirst', 'underWay', 'unitDisputed', 'ownDispute'] as const;
export type DeletionObstacle = (typeof deletionObstacles)[number];
