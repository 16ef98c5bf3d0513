export { PaperArrival } from './paper-arrival.entity';
export { createPaperArrivalRoutes } from './paper-arrivals.routes';
