import type { LocalPaper } from './local-paper';
import { CHANNELS, type Picture } from './picture';

/** The level that bare paper gets. Not 255: the grain of the paper then does not clip, and nor does a pale pencil note. */
const PAPER_LEVEL = 246;

/**
 * Even, white paper: each channel against the paper around it, in place. `picture` may have more pixels than the
 * picture that the paper was measured on: `blockPixels` says how many of its own a block is wide.
 */
export function flattenLight(
  { pixels, width, height }: Picture,
  paper: LocalPaper,
  blockPixels: number,
): void {
  const gains = new Float32Array(width * CHANNELS);
  for (let y = 0; y < height; y += 1) {
    // One row of gains serves the few rows around it: paper changes slowly.
    if (y % 4 === 0) rowOfGains(gains, paper, { y: (y + 2) / blockPixels - 0.5, width, blockPixels });
    for (let index = 0, at = y * width * CHANNELS; index < gains.length; index += 1, at += 1) {
      const level = (pixels[at] ?? 0) * (gains[index] ?? 1);
      pixels[at] = level > 255 ? 255 : level;
    }
  }
}

function rowOfGains(
  gains: Float32Array,
  { levels, columns, rows }: LocalPaper,
  { y, width, blockPixels }: { y: number; width: number; blockPixels: number },
): void {
  const top = clamp(Math.floor(y), rows);
  const bottom = clamp(Math.floor(y) + 1, rows);
  const down = y - Math.floor(y);
  for (let x = 0, to = 0; x < width; x += 1) {
    const position = (x + 0.5) / blockPixels - 0.5;
    const left = clamp(Math.floor(position), columns);
    const right = clamp(Math.floor(position) + 1, columns);
    const across = position - Math.floor(position);
    for (let channel = 0; channel < CHANNELS; channel += 1, to += 1) {
      const level = (row: number, column: number): number =>
        levels[(row * columns + column) * CHANNELS + channel] ?? 1;
      const upper = level(top, left) * (1 - across) + level(top, right) * across;
      const lower = level(bottom, left) * (1 - across) + level(bottom, right) * across;
      gains[to] = PAPER_LEVEL / (upper * (1 - down) + lower * down);
    }
  }
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}
