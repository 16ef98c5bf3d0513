export { DisputeRoom } from './DisputeRoom';
