import type { SealView } from '#shared/api/views';
import { pageSizeMm } from '#shared/pages/page-geometry';
import { pointInFrame, scaleOf, type Size, type View } from './view-transform';

/** The line runs this far outside of the ring, so that it hides neither the ring nor its text. */
const CLEARANCE_MM = 1.5;

/** An ellipse in CSS pixels from the frame's top left corner; the turn is clockwise. */
export interface SealOutline {
  x: number;
  y: number;
  radiusX: number;
  radiusY: number;
  turnDegrees: number;
}

/** Where the seal of a straightened page lies in the frame while the scan is zoomed, moved and turned. */
export function sealOutline(
  seal: SealView,
  { view, scan, frame }: { view: View; scan: Size; frame: Size },
): SealOutline {
  const pixelsPerMm = scan.width / pageSizeMm.width;
  const scale = scaleOf(view, scan, frame) * pixelsPerMm;
  const middle = { x: seal.xMm * pixelsPerMm, y: seal.yMm * pixelsPerMm };
  return {
    ...pointInFrame(middle, { view, picture: scan, frame }),
    radiusX: (seal.widthMm / 2 + CLEARANCE_MM) * scale,
    radiusY: (seal.heightMm / 2 + CLEARANCE_MM) * scale,
    turnDegrees: seal.turnDegrees + view.quarterTurns * 90,
  };
}
