import type { LocalPaper } from '../local-paper';
import { CHANNELS } from '../picture';

/** Margins bear nothing: a thumb that holds the sheet there hides nothing. */
const MARGIN_MM = 15;
/** Skin against the paper of the same page: more red than green, and more green than blue. Seals have green like blue. */
const SKIN_RED_TO_GREEN = 1.11;
const SKIN_GREEN_TO_BLUE = 1.07;
/** No shadow takes that much of the light, and no print is that large. */
const OBJECT_LEVEL = 0.3;
/** Fewer blocks together are a mark on the paper, not a thing on it. */
const SMALLEST_BLOCKS = 3;

/** Area of the page's middle that lies under a finger or another thing, in mm². `paper`: in its own light, block by block. */
export function measureCoveredMm2(
  paper: LocalPaper,
  { blockMm, isShown }: { blockMm: number; isShown: Uint8Array },
): number {
  const { levels, columns, rows } = paper;
  const usual = usualPaper(paper);
  const isCovered = new Uint8Array(columns * rows);
  for (let block = 0; block < isCovered.length; block += 1) {
    const [red = 1, green = 1, blue = 1] = levels.subarray(block * CHANNELS, block * CHANNELS + CHANNELS);
    const redToGreen = red / green / usual.redToGreen;
    const greenToBlue = green / blue / usual.greenToBlue;
    const isSkin = redToGreen > SKIN_RED_TO_GREEN && greenToBlue > SKIN_GREEN_TO_BLUE;
    const isObject = Math.max(red, green, blue) < usual.green * OBJECT_LEVEL;
    if (isShown[block] === 1 && (isSkin || isObject)) isCovered[block] = 1;
  }
  return (
    inwardBlocks(isCovered, { columns, rows, margin: Math.round(MARGIN_MM / blockMm) }) * blockMm * blockMm
  );
}

interface UsualPaper {
  redToGreen: number;
  greenToBlue: number;
  green: number;
}

function usualPaper({ levels, columns, rows }: LocalPaper): UsualPaper {
  const median = (value: (at: number) => number): number => {
    const values = Float32Array.from({ length: columns * rows }, (_, block) =>
      value(block * CHANNELS),
    ).sort();
    return values[values.length >> 1] ?? 1;
  };
  return {
    redToGreen: median((at) => (levels[at] ?? 1) / (levels[at + 1] ?? 1)),
    greenToBlue: median((at) => (levels[at + 1] ?? 1) / (levels[at + 2] ?? 1)),
    green: median((at) => levels[at + 1] ?? 1),
  };
}

/** Covered blocks that hang together in number and lie inside the margin. */
function inwardBlocks(
  isCovered: Uint8Array,
  { columns, rows, margin }: { columns: number; rows: number; margin: number },
): number {
  let count = 0;
  for (let row = margin; row < rows - margin; row += 1) {
    for (let column = margin; column < columns - margin; column += 1) {
      const at = row * columns + column;
      if (isCovered[at] !== 1) continue;
      const around = [at - 1, at + 1, at - columns, at + columns].filter((near) => isCovered[near] === 1);
      if (around.length + 1 >= SMALLEST_BLOCKS) count += 1;
    }
  }
  return count;
}
