import { pageSizeMm } from '#shared/pages/page-geometry';
import type { SealView } from '#shared/api/views';

/** The line stands off the print by this much, so that it does not cover the seal's own ring. */
const standOffMm = 1.5;

/** As a style: shares of the shown page, whatever its size, so that it needs no measuring. */
export interface SealOutline {
  left: string;
  top: string;
  width: string;
  height: string;
  transform: string;
}

/** Where an ellipse is drawn over the straightened page, the whole of which is an A4 sheet. */
export function sealOutline({ xMm, yMm, widthMm, heightMm, turnDegrees }: SealView): SealOutline {
  const width = widthMm + 2 * standOffMm;
  const height = heightMm + 2 * standOffMm;
  return {
    left: share(xMm - width / 2, pageSizeMm.width),
    top: share(yMm - height / 2, pageSizeMm.height),
    width: share(width, pageSizeMm.width),
    height: share(height, pageSizeMm.height),
    // Both turn clockwise, about the middle.
    transform: `rotate(${turnDegrees}deg)`,
  };
}

function share(mm: number, wholeMm: number): string {
  return `${Math.round((mm / wholeMm) * 100_000) / 1_000}%`;
}
