export { createReviewRoutes } from './reviews.routes';
