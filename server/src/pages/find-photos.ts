import type { EntityManager } from 'typeorm';
import type { PhotoView } from '#shared/api/views';
import { UNREAD_PHOTOS_BEFORE_PLACING_BY_HAND } from '#shared/pages/photo-verdicts';
import { correctionsOf, type Application } from '../applications';
import { definitionFor } from '../campaigns';
import { printedPages, printsOf } from '../papers';
import { PagePhoto } from './page-photo.entity';
import { verdictOf, type PhotoContext } from './verdict-of';

/** The photographs of an application with their verdicts against the print in force. */
export interface PhotoSet {
  /** Oldest first. */
  photos: PhotoView[];
  rows: PagePhoto[];
  /** The newest counting photograph of each printed page; null where one is missing. */
  photoOfPage: (page: number) => string | null;
  missingPages: number[];
}

export async function photoSetOf(manager: EntityManager, application: Application): Promise<PhotoSet> {
  const rows = await manager.find(PagePhoto, {
    where: { applicationId: application.id },
    order: { id: 'ASC' },
  });
  const context = await photoContextOf(manager, application, rows);
  const photos = rows.map((row) => presentPhoto(row, context));
  const photoOfPage = (page: number): string | null =>
    photos.findLast((photo) => photo.counts && photo.page === page)?.id ?? null;
  const current = context.prints.find((print) => print.revision === context.printRevision);
  const pages = current === undefined ? [] : printedPages(current).map(({ page }) => page);
  return { photos, rows, photoOfPage, missingPages: pages.filter((page) => photoOfPage(page) === null) };
}

async function photoContextOf(
  manager: EntityManager,
  application: Application,
  rows: readonly PagePhoto[],
): Promise<PhotoContext> {
  const { form } = await definitionFor(manager, application.campaignId);
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

function presentPhoto(row: PagePhoto, context: PhotoContext): PhotoView {
  const { code, advice, counts, placeableByHand } = verdictOf(row, context);
  const { id, page, revision, widthPixels, heightPixels, bytes, sha256, takenInAtUtc } = row;
  return {
    id,
    page,
    revision,
    verdict: code,
    advice,
    counts,
    placeableByHand,
    widthPixels,
    heightPixels,
    bytes,
    sha256,
    takenInAtUtc,
  };
}
