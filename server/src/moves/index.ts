export { performMove, requireMove, type MoveRequest } from './perform-move';
export { timelineOf } from './timeline';
