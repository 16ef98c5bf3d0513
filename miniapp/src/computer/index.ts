export { ComputerBanner } from './ComputerBanner';
export { ComputerRoom } from './ComputerRoom';
export { computerWording } from './wording';
