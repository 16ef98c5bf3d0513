import { pageSizeMm } from '#shared/pages/page-geometry';
import type { Homography } from './homography';
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
    for (let column = 0; column < scanWidth; column += 1, to += CHANNELS) {
      const xMm = (column + 0.5) * step;
      const w = g * xMm + h * yMm + i;
      const x = (a * xMm + b * yMm + c) / w - 0.5;
      const y = (d * xMm + e * yMm + f) / w - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        scan[to] = OUTSIDE;
        scan[to + 1] = OUTSIDE;
        scan[to + 2] = OUTSIDE;
        continue;
      }
      // Weights in 1/256, so that the sums stay whole numbers.
      const right = ((x - left) * 256) | 0;
      const down = ((y - top) * 256) | 0;
      const from = top * rowBytes + left * CHANNELS;
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        const at = from + channel;
        const upper = (pixels[at] ?? 0) * (256 - right) + (pixels[at + CHANNELS] ?? 0) * right;
        const lower =
          (pixels[at + rowBytes] ?? 0) * (256 - right) + (pixels[at + rowBytes + CHANNELS] ?? 0) * right;
        scan[to + channel] = (upper * (256 - down) + lower * down + 32768) >> 16;
      }
    }
  }
  return { pixels: scan, width: scanWidth, height: scanHeight };
}
