export { PrivacyRoom } from './PrivacyRoom';
