import type { PhotoView, ReviewView } from '#shared/api/views';

/** A place in the row of pictures: a page of the current print, or a photograph that stands for none. */
export type PageSlot =
  | {
      key: string;
      kind: 'page';
      page: number;
      pages: number;
      needsUnitSeal: boolean;
      photo: PhotoView | null;
    }
  | { key: string; kind: 'other'; position: number; photo: PhotoView };

/** Every page of the print with its photograph, the missing ones too; then the photographs that stand for no page. */
export function pageSlots({ print, photos }: Pick<ReviewView, 'print' | 'photos'>): PageSlot[] {
  const pages = print?.pages ?? [];
  const used = new Set(pages.flatMap((page) => page.photoId ?? []));
  return [
    ...pages.map(({ page, needsUnitSeal, photoId }) => ({
      key: `page-${page}`,
      kind: 'page' as const,
      page,
      pages: pages.length,
      needsUnitSeal,
      photo: photos.find((photo) => photo.id === photoId) ?? null,
    })),
    ...photos
      .filter((photo) => !used.has(photo.id))
      .map((photo, index) => ({ key: photo.id, kind: 'other' as const, position: index + 1, photo })),
  ];
}
