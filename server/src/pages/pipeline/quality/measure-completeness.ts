import { pageSizeMm } from '#shared/pages/page-geometry';
import { applyHomography } from '../placing/homography';
import { photoPixelsPerMm, type Placement } from '../placing/place-page';
import type { Picture } from '../picture';

/** How far the page reaches beyond the picture, in mm; 0 when it is in it whole. */
export function measureOutsideMm({ width, height }: Picture, placement: Placement): number {
  const { width: pageWidth, height: pageHeight } = pageSizeMm;
  const corners = [
    { x: 0, y: 0 },
    { x: pageWidth, y: 0 },
    { x: pageWidth, y: pageHeight },
    { x: 0, y: pageHeight },
  ].map((corner) => applyHomography(placement.pageToPhoto, corner));
  const pixels = Math.max(0, ...corners.map(({ x, y }) => Math.max(-x, x - width, -y, y - height)));
  return pixels / photoPixelsPerMm(placement);
}

/** Which blocks of the straightened page the photograph shows at all, row by row: 1 or 0. */
export function blocksInPhoto(
  { width, height }: Picture,
  { pageToPhoto }: Placement,
  { columns, rows, blockMm }: { columns: number; rows: number; blockMm: number },
): Uint8Array {
  return Uint8Array.from({ length: columns * rows }, (_, block) => {
    const xMm = ((block % columns) + 0.5) * blockMm;
    const yMm = (Math.floor(block / columns) + 0.5) * blockMm;
    const { x, y } = applyHomography(pageToPhoto, { x: xMm, y: yMm });
    return x > 0 && y > 0 && x < width && y < height ? 1 : 0;
  });
}
