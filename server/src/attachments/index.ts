export { attachmentFile } from './attachment-file';
export { Attachment } from './attachment.entity';
export { createAttachmentRoutes } from './attachments.routes';
export { attachmentsOf } from './change-attachments';
export { presentAttachment } from './present-attachment';
