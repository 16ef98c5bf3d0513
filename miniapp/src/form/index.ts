export { FormScreen } from './FormScreen';
export { listedSteps } from './listed-steps';
export { findingsOf } from './open-faults';
