import type { PhotoView, ReviewView } from '#shared/api/views';

export interface PageWithoutPhoto {
  page: number;
  /** Why the clerk found the last photograph invalid; null when no clerk did. */
  reason: string | null;
}

/** The pages of the print for which no photograph stands: with one of them there is no approval. */
export function pagesWithoutPhoto({
  print,
  photos,
}: Pick<ReviewView, 'print' | 'photos'>): PageWithoutPhoto[] {
  const open = (print?.pages ?? []).filter(({ photoId }) => photoId === null);
  return open.map(({ page }) => ({ page, reason: lastRuledOut(photos, page)?.ruling?.reason ?? null }));
}

function lastRuledOut(photos: readonly PhotoView[], page: number): PhotoView | undefined {
  return photos.filter((photo) => photo.page === page && photo.verdict === 'ruledInvalid').at(-1);
}
