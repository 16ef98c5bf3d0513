export { DeskRoom } from './DeskRoom';
