export { DismissableHowTo } from './DismissableHowTo';
export { HowToPictures } from './HowToPictures';
