import type { EntityManager } from 'typeorm';
import { findOwnApplication, isHandedIn, requireEditable, type Application } from '../applications';
import { recordAudit, sealFile, sealRowGone } from '../audit';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { problem } from '../problem';
import { PagePhoto } from './page-photo.entity';
import { photoFileKey } from './photo-file';

/**
 * Takes a photograph out of the application. One that has been submitted belongs to a receipt, also when the application
 * was recalled since: its row and file stay with the record and only new photographs take its place.
 *
 * @throws photo.handedIn
 */
export async function removePhoto(
  tx: EntityManager,
  { actor, applicationId, photoId }: { actor: ContactActor; applicationId: string; photoId: string },
): Promise<Application> {
  const application = await findOwnApplication(tx, actor, applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  const photo = await tx.findOneBy(PagePhoto, { id: photoId, applicationId: application.id });
  if (photo === null) throw problem('notFound');
  if (await isHandedIn(tx, application.id, photo.takenInAtUtc)) throw problem('photo.handedIn');
  await tx.delete(PagePhoto, { id: photoId });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'photo.removed',
    detail: {
      photoId,
      sha256: photo.sha256,
      ...sealRowGone(tx, PagePhoto, photo),
      ...sealFile(photo.storageKey, null),
      ...sealFile(photoFileKey(application.id, photoId, 'scan'), null),
      ...sealFile(photoFileKey(application.id, photoId, 'thumbnail'), null),
    },
  });
  return application;
}
