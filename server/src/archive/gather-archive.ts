import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PhotoView, ReceiptView } from '#shared/api/views';
import type { Application } from '../applications';
import { definitionFor } from '../campaigns';
import { PagePhoto, PhotoExamination, photoFile, photoSetOf } from '../pages';
import { printsOf } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { lastReceiptOf } from '../submissions';
import type { ArchiveParts, ArchivedPage, PagePicture } from './archive-content';
import { gatherOpinion } from './gather-opinion';

/**
 * What is bound: the last submission, whatever has been changed since, and each page with the photograph that the
 * receipt names. Whoever asks has found the application by their own right.
 *
 * @throws application.notSubmitted before the first submission
 */
export async function gatherArchive(
  read: EntityManager,
  storage: Storage,
  application: Application,
): Promise<ArchiveParts> {
  const receipt = await lastReceiptOf(read, application.id);
  if (receipt === null) throw problem('application.notSubmitted');
  const { title, attachmentKinds } = await definitionFor(read, application);
  const photos = await photosOf(read, application, receipt);
  const pictures: PagePicture[] = [];
  for (const { view } of photos) pictures.push(await pictureOf(read, storage, application, view));
  const revisions = new Set(photos.map(({ page }) => page.revision));
  const prints: ArchiveParts['prints'] = [];
  for (const { revision, pdfKey } of await printsOf(read, application.id)) {
    if (revisions.has(revision))
      prints.push({ paper: 'application', revision, pdf: await storage.read(pdfKey) });
  }
  const opinion = await gatherOpinion(read, storage, application);
  return {
    content: {
      campaignTitle: title,
      receipt,
      attachmentLabels: Object.fromEntries(attachmentKinds.map(({ key, label }) => [key, label])),
      pages: [...photos.map(({ page }) => page), ...opinion.pages],
    },
    pictures: [...pictures, ...opinion.pictures],
    prints: [...prints, ...opinion.prints],
  };
}

/** The receipt names photographs by their content; of the same file sent twice the later one was meant. */
async function photosOf(
  read: EntityManager,
  application: Application,
  receipt: ReceiptView,
): Promise<{ page: ArchivedPage; view: PhotoView }[]> {
  const where = { applicationId: application.id };
  const rows = await read.find(PagePhoto, { where, order: { id: 'ASC' } });
  const examinations = await read.find(PhotoExamination, { where, select: { photoId: true } });
  const examined = new Set(examinations.map(({ photoId }) => photoId));
  const { photos: views } = await photoSetOf(read, application);
  return receipt.pages.map(({ page, sha256 }) => {
    const row = rows.findLast(
      (candidate) =>
        candidate.sha256 === sha256 &&
        candidate.page === page &&
        candidate.takenInAtUtc <= receipt.submittedAtUtc,
    );
    const view = views.find(({ id }) => id === row?.id);
    if (row === undefined || view === undefined) throw new Error(`page ${page} of ${receipt.number} is lost`);
    const { revision, takenInAtUtc, isPlacedByHand } = row;
    return {
      view,
      page: {
        paper: 'application',
        page,
        revision: revision ?? receipt.revision,
        takenInAtUtc,
        isPlacedByHand: Boolean(isPlacedByHand),
        isExamined: examined.has(row.id),
        remarks: view.remarks.map(({ text }) => text),
        ruling: view.ruling,
        photoSha256: sha256,
        scanSha256: view.scan?.sha256 ?? null,
      },
    };
  });
}

async function pictureOf(
  read: EntityManager,
  storage: Storage,
  application: Application,
  { id, sha256, scan }: PhotoView,
): Promise<PagePicture> {
  const kind = scan === null ? 'photo' : 'scan';
  const { file } = await photoFile(read, { application, photoId: id, kind });
  if (!('storageKey' in file)) throw new Error('a photograph without a file');
  const jpeg = await storage.read(file.storageKey);
  const isIntact = createHash('sha256').update(jpeg).digest('hex') === (scan?.sha256 ?? sha256);
  return { jpeg, kind, isIntact };
}
