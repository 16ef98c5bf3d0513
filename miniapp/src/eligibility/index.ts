export { EligibilityRoom } from './EligibilityRoom';
export { SelfCheckHint } from './SelfCheckHint';
