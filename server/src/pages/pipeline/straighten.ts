import { pageSizeMm } from '#shared/pages/page-geometry';
import type { Homography } from './placing/homography';
import { CHANNELS, type Picture } from './picture';

/** Of the scan that is kept: 203 dots an inch, at which the smallest print of the form reads well. */
export const SCAN_PIXELS_PER_MM = 8;

/** What lies outside the photograph. */
const OUTSIDE = 255;

/** The page as if it lay under a scanner, by bilinear sampling. `pageToPhoto` maps millimetres of the page to pixels. */
export function straighten(
  { pixels, width, height }: Picture,
  pageToPhoto: Homography,
  pixelsPerMm = SCAN_PIXELS_PER_MM,
): Picture {
  const scanWidth = pageSizeMm.width * pixelsPerMm;
  const scanHeight = pageSizeMm.height * pixelsPerMm;
  const scan = new Uint8Array(scanWidth * scanHeight * CHANNELS);
  const [a, b, c, d, e, f, g, h, i] = pageToPhoto;
  const step = 1 / pixelsPerMm;
  const rowBytes = width * CHANNELS;
  let to = 0;
  for (let row = 0; row < scanHeight; row += 1) {
    const yMm = (row + 0.5) * step;
    // Along a row the three sums grow by equal steps.
    let sumX = a * step * 0.5 + b * yMm + c;
    let sumY = d * step * 0.5 + e * yMm + f;
    let sumW = g * step * 0.5 + h * yMm + i;
    for (let column = 0; column < scanWidth; column += 1, to += CHANNELS) {
      const inverse = 1 / sumW;
      const x = sumX * inverse - 0.5;
      const y = sumY * inverse - 0.5;
      sumX += a * step;
      sumY += d * step;
      sumW += g * step;
      if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
        scan[to] = OUTSIDE;
        scan[to + 1] = OUTSIDE;
        scan[to + 2] = OUTSIDE;
        continue;
      }
      const left = x | 0;
      const top = y | 0;
      // Weights in 1/256, so that the sums stay whole numbers.
      const right = ((x - left) * 256) | 0;
      const down = ((y - top) * 256) | 0;
      const lowerRight = (right * down) >> 8;
      const upperRight = right - lowerRight;
      const lowerLeft = down - lowerRight;
      const upperLeft = 256 - right - lowerLeft;
      const upper = top * rowBytes + left * CHANNELS;
      const lower = upper + rowBytes;
      // Written out for the three channels: this is the innermost of four million turns.
      scan[to] =
        ((pixels[upper] ?? 0) * upperLeft +
          (pixels[upper + 3] ?? 0) * upperRight +
          (pixels[lower] ?? 0) * lowerLeft +
          (pixels[lower + 3] ?? 0) * lowerRight +
          128) >>
        8;
      scan[to + 1] =
        ((pixels[upper + 1] ?? 0) * upperLeft +
          (pixels[upper + 4] ?? 0) * upperRight +
          (pixels[lower + 1] ?? 0) * lowerLeft +
          (pixels[lower + 4] ?? 0) * lowerRight +
          128) >>
        8;
      scan[to + 2] =
        ((pixels[upper + 2] ?? 0) * upperLeft +
          (pixels[upper + 5] ?? 0) * upperRight +
          (pixels[lower + 2] ?? 0) * lowerLeft +
          (pixels[lower + 5] ?? 0) * lowerRight +
          128) >>
        8;
    }
  }
  return { pixels: scan, width: scanWidth, height: scanHeight };
}
