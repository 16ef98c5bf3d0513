import type { LocalPaper } from '../local-paper';
import { CHANNELS } from '../picture';

export interface LightMeasures {
  /** Level of the darkest fifth of the paper, 0 to 255. */
  darkPaper: number;
  glareMm2: number;
}

/** Share of the page that may lie in shadow before the photograph counts as dark. */
const DARK_QUANTILE = 0.2;
/** A reflection drowns the paper's own level and clips the sensor. */
const CLIPPED_LEVEL = 250;
const GLARE_ABOVE_PAPER = 14;

/** Of the paper before its light is flattened; `isShown`: which of its blocks the photograph shows. */
export function measureLight(
  { levels }: LocalPaper,
  { blockMm, isShown }: { blockMm: number; isShown: Uint8Array },
): LightMeasures {
  const darkest: number[] = [];
  const greens: number[] = [];
  isShown.forEach((shown, block) => {
    if (shown === 0) return;
    const [red = 0, green = 0, blue = 0] = levels.subarray(block * CHANNELS, block * CHANNELS + CHANNELS);
    darkest.push(Math.min(red, green, blue));
    greens.push(green);
  });
  const middle = quantile(darkest, 0.5);
  const clipped = darkest.filter((level) => level >= CLIPPED_LEVEL && level > middle + GLARE_ABOVE_PAPER);
  return { darkPaper: quantile(greens, DARK_QUANTILE), glareMm2: clipped.length * blockMm * blockMm };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
