import type { LocalPaper } from './local-paper';
import { CHANNELS, type Picture } from './picture';

/** The level that bare paper gets. Not 255: the grain of the paper then does not clip, and nor does a pale pencil note. */
const PAPER_LEVEL = 246;

/** Gains are whole numbers with this many bits behind the point, so that the loop over all pixels stays in whole numbers. */
const GAIN_BITS = 10;
/** One row of gains serves the few rows around it: paper changes slowly. */
const ROWS_A_GAIN = 4;

/**
 * Even, white paper: each channel against the paper around it, in place. `picture` may have more pixels than the
 * picture that the paper was measured on: `blockPixels` says how many of its own a block is wide.
 */
export function flattenLight(
  { pixels, width, height }: Picture,
  paper: LocalPaper,
  blockPixels: number,
): void {
  const gains = new Int32Array(width * CHANNELS);
  for (let y = 0; y < height; y += 1) {
    if (y % ROWS_A_GAIN === 0) rowOfGains(gains, paper, { y: y + ROWS_A_GAIN / 2, width, blockPixels });
    for (let index = 0, at = y * width * CHANNELS; index < gains.length; index += 1, at += 1) {
      const level = ((pixels[at] ?? 0) * (gains[index] ?? 0)) >> GAIN_BITS;
      pixels[at] = level > 255 ? 255 : level;
    }
  }
}

function rowOfGains(
  gains: Int32Array,
  paper: LocalPaper,
  { y, width, blockPixels }: { y: number; width: number; blockPixels: number },
): void {
  const levels = levelsAcross(paper, y / blockPixels - 0.5);
  const last = paper.columns - 1;
  for (let x = 0, to = 0; x < width; x += 1) {
    const position = (x + 0.5) / blockPixels - 0.5;
    const left = Math.max(Math.floor(position), 0);
    const across = Math.max(position - left, 0);
    const from = left * CHANNELS;
    const next = Math.min(left + 1, last) * CHANNELS;
    for (let channel = 0; channel < CHANNELS; channel += 1, to += 1) {
      const level = (levels[from + channel] ?? 1) * (1 - across) + (levels[next + channel] ?? 1) * across;
      gains[to] = (PAPER_LEVEL * 2 ** GAIN_BITS) / level;
    }
  }
}

/** The paper's colours along one line between two rows of blocks. */
function levelsAcross({ levels, columns, rows }: LocalPaper, position: number): Float32Array {
  const top = Math.min(Math.max(Math.floor(position), 0), rows - 1);
  const bottom = Math.min(top + 1, rows - 1);
  const down = Math.min(Math.max(position - top, 0), 1);
  return Float32Array.from({ length: columns * CHANNELS }, (_, index) => {
    const upper = levels[top * columns * CHANNELS + index] ?? 1;
    const lower = levels[bottom * columns * CHANNELS + index] ?? 1;
    return upper * (1 - down) + lower * down;
  });
}
