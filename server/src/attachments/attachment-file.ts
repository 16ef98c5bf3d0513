import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import type { FileAnswer } from '../http';
import { problem } from '../problem';
import { Attachment } from './attachment.entity';

/**
 * The file of an attachment, under the name that its contact gave it. Whoever asks has found the application by their
 * own right.
 *
 * @throws notFound for an attachment of another application
 */
export async function attachmentFile(
  read: EntityManager,
  {
    application,
    attachmentId,
    disposition,
  }: { application: Application; attachmentId: string; disposition: 'inline' | 'attachment' },
): Promise<FileAnswer> {
  const where = { id: attachmentId, applicationId: application.id };
  const attachment = await read.findOneBy(Attachment, where);
  if (attachment === null) throw problem('notFound');
  const { storageKey, contentType, fileName } = attachment;
  return { file: { storageKey }, contentType, fileName, disposition };
}
