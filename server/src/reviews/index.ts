export { completeListing, rebuildListing } from './rebuild-listing';
export { createReviewRoutes } from './reviews.routes';
