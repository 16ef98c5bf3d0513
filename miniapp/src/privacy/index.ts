export { DeletionRoom } from './DeletionRoom';
export { PrivacyRoom } from './PrivacyRoom';
