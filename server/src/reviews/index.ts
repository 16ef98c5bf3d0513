export { readWholeQueue } from './queue';
export { scopeOf, type QueueQuery } from './queue-query';
export { completeListing, rebuildListing } from './rebuild-listing';
export { checkLists, rebuildLists } from './report-lists';
export { createReviewRoutes } from './reviews.routes';
