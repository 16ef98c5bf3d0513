export { ReadingsRoom } from './ReadingsRoom';
