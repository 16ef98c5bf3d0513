export { AttachmentKindCard } from './AttachmentKindCard';
