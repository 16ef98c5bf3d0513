import type { EntityManager } from 'typeorm';
import type { PhotoView } from '#shared/api/views';
import { UNREAD_PHOTOS_BEFORE_PLACING_BY_HAND } from '#shared/pages/photo-verdicts';
import { correctionsOf, type Application } from '../applications';
import { definitionFor } from '../campaigns';
import { printedPages, printsOf } from '../papers';
import { readExamination } from './examination';
import { PagePhoto } from './page-photo.entity';
import { PhotoExamination } from './photo-examination.entity';
import { PhotoRuling } from './photo-ruling.entity';
import { presentPhoto } from './present-photo';
import type { KnownPhoto, PhotoContext } from './verdict-of';

/** The photographs of an application with their verdicts against the print in force. */
export interface PhotoSet {
  /** Oldest first. */
  photos: PhotoView[];
  /** The newest counting photograph of each printed page; null where one is missing. */
  photoOfPage: (page: number) => string | null;
  missingPages: number[];
}

export async function photoSetOf(manager: EntityManager, application: Application): Promise<PhotoSet> {
  const known = await knownPhotosOf(manager, application.id);
  const context = await photoContextOf(
    manager,
    application,
    known.map(({ photo }) => photo),
  );
  const photos = known.map((one) => presentPhoto(one, context));
  const photoOfPage = (page: number): string | null => standingPhoto(photos, page)?.id ?? null;
  const current = context.prints.find((print) => print.revision === context.printRevision);
  const pages = current === undefined ? [] : printedPages(current).map(({ page }) => page);
  return { photos, photoOfPage, missingPages: pages.filter((page) => photoOfPage(page) === null) };
}

/** A page that a clerk found invalid is not saved by an older photograph: only a later one stands for it. */
function standingPhoto(photos: readonly PhotoView[], page: number): PhotoView | undefined {
  const ofPage = photos.filter((photo) => photo.page === page);
  const ruledOutUtc = ofPage.reduce(
    (latest, { ruling }) =>
      ruling?.isValid === false && ruling.ruledAtUtc > latest ? ruling.ruledAtUtc : latest,
    '',
  );
  return ofPage.findLast(
    ({ counts, takenInAtUtc, ruling }) =>
      counts && (takenInAtUtc > ruledOutUtc || (ruling?.ruledAtUtc ?? '') > ruledOutUtc),
  );
}

async function knownPhotosOf(manager: EntityManager, applicationId: string): Promise<KnownPhoto[]> {
  const photos = await manager.find(PagePhoto, { where: { applicationId }, order: { id: 'ASC' } });
  if (photos.length === 0) return [];
  const examinations = await manager.findBy(PhotoExamination, { applicationId });
  const examinationOf = new Map(examinations.map((row) => [row.photoId, readExamination(row)]));
  const rulings = await manager.find(PhotoRuling, { where: { applicationId }, order: { id: 'ASC' } });
  const rulingOf = new Map(rulings.map((row) => [row.photoId, row]));
  return photos.map((photo) => ({
    photo,
    examination: examinationOf.get(photo.id) ?? null,
    ruling: rulingOf.get(photo.id) ?? null,
  }));
}

async function photoContextOf(
  manager: EntityManager,
  application: Application,
  rows: readonly PagePhoto[],
): Promise<PhotoContext> {
  const { form } = await definitionFor(manager, application);
  const corrections = await correctionsOf(manager, application, form);
  return {
    prints: await printsOf(manager, application.id),
    printRevision: application.printRevision,
    returned: { pages: corrections.pages, atUtc: corrections.returnedAtUtc },
    mayPlaceByHand: rows.filter(isUnread).length >= UNREAD_PHOTOS_BEFORE_PLACING_BY_HAND,
  };
}

function isUnread({ reading }: PagePhoto): boolean {
  return reading === 'noCode' || reading === 'foreignCode';
}
