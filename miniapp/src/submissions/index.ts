export { ReceiptRoom } from './ReceiptRoom';
export { SubmitRoom } from './SubmitRoom';
