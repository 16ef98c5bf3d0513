export { CorrectionRoom } from './CorrectionRoom';
