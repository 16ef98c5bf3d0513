import type { AttachmentView } from '#shared/api/views';
import type { Attachment } from './attachment.entity';

export function presentAttachment({
  id,
  kind,
  fileName,
  contentType,
  bytes,
  sha256,
  addedAtUtc,
}: Attachment): AttachmentView {
  return { id, kind, fileName, contentType, bytes, sha256, addedAtUtc };
}
