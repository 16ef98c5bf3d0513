import type { ApplicationView, PhotoView } from '#shared/api/views';

export interface PageRow {
  page: number;
  needsUnitSeal: boolean;
  state: 'missing' | 'accepted' | 'retake';
  /** The photo that stands for the page, or the newest that should but does not. */
  photo: PhotoView | null;
  /** Other photos of the page, newest first. */
  older: PhotoView[];
}

export interface PhotoGroups {
  rows: PageRow[];
  /** Of these nobody knows the page, newest first. */
  unplaced: PhotoView[];
  /** Of pages that the print in force does not have. */
  others: PhotoView[];
}

/** The photos of an application by the pages of its print in force. */
export function photoGroups({ print, photos }: Pick<ApplicationView, 'print' | 'photos'>): PhotoGroups {
  const pages = print?.pages ?? [];
  const newestFirst = [...photos].reverse();
  const known = new Set(pages.map(({ page }) => page));
  return {
    rows: pages.map(({ page, needsUnitSeal, photoId }) => {
      const ofPage = newestFirst.filter((photo) => photo.page === page);
      const photo = ofPage.find(({ id }) => id === photoId) ?? ofPage[0] ?? null;
      const state = photo === null ? 'missing' : photo.counts ? 'accepted' : 'retake';
      return { page, needsUnitSeal, state, photo, older: ofPage.filter((other) => other !== photo) };
    }),
    unplaced: newestFirst.filter(({ page }) => page === null),
    others: newestFirst.filter(({ page }) => page !== null && !known.has(page)),
  };
}

/** What has been submitted belongs to its receipt: during a correction it can be neither removed nor replaced. */
export function isBoundByReceipt(
  { status, submission }: Pick<ApplicationView, 'status' | 'submission'>,
  photo: Pick<PhotoView, 'takenInAtUtc'>,
): boolean {
  return status === 'returned' && submission !== null && photo.takenInAtUtc <= submission.submittedAtUtc;
}

/** Whether this photo is the one that stands for its page. */
export function isStanding({ print }: Pick<ApplicationView, 'print'>, photo: Pick<PhotoView, 'id'>): boolean {
  return print?.pages.some(({ photoId }) => photoId === photo.id) ?? false;
}

/** Pages that a photo without a readable code may be given to. */
export function pagesWithoutPhoto(rows: readonly PageRow[]): number[] {
  return rows.filter(({ state }) => state !== 'accepted').map(({ page }) => page);
}
