export { ReceiptRoom } from './ReceiptRoom';
export { submitChecks } from './submit-checks';
export { SubmitRoom } from './SubmitRoom';
