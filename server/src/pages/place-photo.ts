import type { EntityManager } from 'typeorm';
import { wantingFindings } from '#shared/pages/judge-photo';
import { pageSizeMm } from '#shared/pages/page-geometry';
import { findOwnApplication, isHandedIn, requireEditable, type Application } from '../applications';
import { recordAudit, sealRow, type Seals } from '../audit';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { currentPrint, printedPages, type Print } from '../papers';
import { problem } from '../problem';
import { requirePageOpen } from './add-photo';
import { readExamination, sealFindings } from './examination';
import { photoSetOf } from './find-photos';
import { PagePhoto } from './page-photo.entity';
import { PhotoExamination } from './photo-examination.entity';
import type { FoundSeal } from './pipeline';

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
  await noteSeals(tx, photoId, { print, page });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'photo.placedByHand',
    detail: { photoId, page, revision: print.revision, ...(await sealsOf(tx, photoId)) },
  });
  return application;
}

async function sealsOf(tx: EntityManager, photoId: string): Promise<Seals> {
  const photo = await tx.findOneByOrFail(PagePhoto, { id: photoId });
  const examination = await tx.findOneBy(PhotoExamination, { photoId });
  return {
    ...sealRow(tx, PagePhoto, photo),
    ...(examination === null ? {} : sealRow(tx, PhotoExamination, examination)),
  };
}

/** Now that the page is known, so are the seals that it must bear; the clerk sees what was found of them. */
async function noteSeals(
  tx: EntityManager,
  photoId: string,
  printed: { print: Print; page: number },
): Promise<void> {
  const row = await tx.findOneBy(PhotoExamination, { photoId });
  if (row === null) return;
  const { findings, seals } = readExamination(row);
  const ofPhoto = findings.filter(({ place }) => place === null);
  const ofSeals = [seals, seals?.map(turnedHalf) ?? null]
    .map((turned) => sealFindings(turned, printed))
    .reduce((best, other) => (wantingFindings(other).length < wantingFindings(best).length ? other : best));
  await tx.update(PhotoExamination, { photoId }, { findings: JSON.stringify([...ofPhoto, ...ofSeals]) });
}

/** A page that is placed by its edge alone may lie upside down. */
function turnedHalf(seal: FoundSeal): FoundSeal {
  return { ...seal, xMm: pageSizeMm.width - seal.xMm, yMm: pageSizeMm.height - seal.yMm };
}
