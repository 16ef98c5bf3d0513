import type { PhotoView } from '#shared/api/views';

/** Whether a clerk has to look at a page: a photograph that stands for one has remarks and nobody has ruled on it. */
export function hasPageFindings(photos: readonly PhotoView[]): boolean {
  return photos.some(
    ({ counts, verdict, remarks, ruling }) =>
      counts && ruling === null && (remarks.length > 0 || verdict === 'placedByHand'),
  );
}
