import type { EntityManager } from 'typeorm';
import { findOwnApplication, isHandedIn, requireEditable, type Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { currentPrint, printedPages } from '../papers';
import { problem } from '../problem';
import { requirePageOpen } from './add-photo';
import { photoSetOf } from './find-photos';
import { PagePhoto } from './page-photo.entity';

/**
 * The contact says which page a photograph shows whose code nobody could read. The clerk sees that it was placed by hand.
 *
 * @throws photo.handedIn when it is part of a receipt; photo.notPlaceable when its code was read, or before enough photographs have been tried
 */
export async function placePhoto(
  tx: EntityManager,
  {
    actor,
    applicationId,
    photoId,
    page,
  }: { actor: ContactActor; applicationId: string; photoId: string; page: number },
): Promise<Application> {
  const application = await findOwnApplication(tx, actor, applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  const photo = (await photoSetOf(tx, application)).photos.find((candidate) => candidate.id === photoId);
  if (photo === undefined) throw problem('notFound');
  if (await isHandedIn(tx, application.id, photo.takenInAtUtc)) throw problem('photo.handedIn');
  if (!photo.placeableByHand) throw problem('photo.notPlaceable');
  const print = await currentPrint(tx, application);
  if (print === null) throw problem('print.notIssued');
  if (!printedPages(print).some((printed) => printed.page === page)) throw problem('photo.pageUnknown');
  await requirePageOpen(tx, application, page);
  await tx.update(PagePhoto, { id: photoId }, { page, revision: print.revision, isPlacedByHand: true });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'photo.placedByHand',
    detail: { photoId, page, revision: print.revision },
  });
  return application;
}
