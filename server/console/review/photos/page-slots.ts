import type { PhotoView, ReviewView } from '#shared/api/views';
import { verdicts } from '#shared/pages/photo-verdicts';

/** A place in the row of pictures: a page of the current print, or a photograph that stands for none. */
export type PageSlot =
  | {
      key: string;
      kind: 'page';
      page: number;
      pages: number;
      needsUnitSeal: boolean;
      photo: PhotoView | null;
      /** The photograph stands for the page; false when it is shown only because nothing better came. */
      isStanding: boolean;
    }
  | { key: string; kind: 'other'; position: number; photo: PhotoView };

/** Every page of the print with its photograph, the missing ones too; then the photographs that stand for no page. */
export function pageSlots({ print, photos }: Pick<ReviewView, 'print' | 'photos'>): PageSlot[] {
  const pages = (print?.pages ?? []).map(({ page, needsUnitSeal, photoId }) => ({
    key: `page-${page}`,
    kind: 'page' as const,
    page,
    pages: print?.pages.length ?? 0,
    needsUnitSeal,
    photo: photos.find((photo) => photo.id === photoId) ?? lastTried(photos, page),
    isStanding: photoId !== null,
  }));
  const used = new Set(pages.map(({ photo }) => photo?.id));
  return [
    ...pages,
    ...photos
      .filter((photo) => !used.has(photo.id))
      .map((photo, index) => ({ key: photo.id, kind: 'other' as const, position: index + 1, photo })),
  ];
}

/** Of a page without a valid photograph: the last one, so that the clerk sees what was found wrong with it. */
function lastTried(photos: readonly PhotoView[], page: number): PhotoView | null {
  const isOfPage = ({ verdict }: PhotoView): boolean => verdicts[verdict].rulable || verdict === 'returned';
  return photos.filter((photo) => photo.page === page && isOfPage(photo)).at(-1) ?? null;
}
