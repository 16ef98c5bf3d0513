import { CHANNELS, type Picture } from './picture';

/** The colour of the bare paper, block by block: light, shadow and white balance without what is printed on it. */
export interface LocalPaper {
  /** Red, green and blue per block, 0 to 255. */
  levels: Float32Array;
  columns: number;
  rows: number;
  blockPixels: number;
}

/** Paper shows between the strokes of any text; its lightest tenth is paper and not the grain above it. */
const PAPER_QUANTILE = 0.85;

/**
 * The lightest part of each block; then the lightest neighbour wins and gives back what it took at the border of a
 * shadow, so that small blocks full of ink (the star of a seal) take the paper around them and shadows keep their
 * edge. `blockPixels`: about 4 mm.
 */
export function localPaper(picture: Picture, blockPixels: number): LocalPaper {
  const columns = Math.ceil(picture.width / blockPixels);
  const rows = Math.ceil(picture.height / blockPixels);
  const blocks = new Float32Array(columns * rows * CHANNELS);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = (row * columns + column) * CHANNELS;
      blocks.set(lightestColour(picture, column * blockPixels, row * blockPixels, blockPixels), at);
    }
  }
  const grid = { columns, rows };
  const closed = extremeNeighbour(extremeNeighbour(blocks, grid, 1), grid, -1);
  return { levels: blurred(closed, grid), columns, rows, blockPixels };
}

function lightestColour(
  { pixels, width, height }: Picture,
  left: number,
  top: number,
  side: number,
): number[] {
  const histogram = new Uint16Array(256);
  const right = Math.min(left + side, width);
  const bottom = Math.min(top + side, height);
  let count = 0;
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const green = pixels[(y * width + x) * CHANNELS + 1] ?? 0;
      histogram[green] = (histogram[green] ?? 0) + 1;
      count += 1;
    }
  }
  let limit = 255;
  for (let above = 0; limit > 0; limit -= 1) {
    above += histogram[limit] ?? 0;
    if (above >= count * (1 - PAPER_QUANTILE)) break;
  }
  const sums = [0, 0, 0];
  let taken = 0;
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const at = (y * width + x) * CHANNELS;
      if ((pixels[at + 1] ?? 0) < limit) continue;
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        sums[channel] = (sums[channel] ?? 0) + (pixels[at + channel] ?? 0);
      }
      taken += 1;
    }
  }
  return sums.map((sum) => sum / Math.max(taken, 1));
}

interface Grid {
  columns: number;
  rows: number;
}

/** Of each block and those around it the lightest (1) or the darkest (-1), as a whole colour. */
function extremeNeighbour(blocks: Float32Array, { columns, rows }: Grid, sign: 1 | -1): Float32Array {
  const extreme = new Float32Array(blocks.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let best = (row * columns + column) * CHANNELS;
      for (const at of neighbours(row, column, { columns, rows })) {
        if (((blocks[at + 1] ?? 0) - (blocks[best + 1] ?? 0)) * sign > 0) best = at;
      }
      extreme.set(blocks.subarray(best, best + CHANNELS), (row * columns + column) * CHANNELS);
    }
  }
  return extreme;
}

function blurred(blocks: Float32Array, { columns, rows }: Grid): Float32Array {
  const smooth = new Float32Array(blocks.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const around = neighbours(row, column, { columns, rows });
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        const sum = around.reduce((total, at) => total + (blocks[at + channel] ?? 0), 0);
        smooth[(row * columns + column) * CHANNELS + channel] = Math.max(sum / around.length, 1);
      }
    }
  }
  return smooth;
}

/** Where the blocks around and including this one begin. */
function neighbours(row: number, column: number, { columns, rows }: Grid): number[] {
  const found: number[] = [];
  for (let y = Math.max(row - 1, 0); y <= Math.min(row + 1, rows - 1); y += 1) {
    for (let x = Math.max(column - 1, 0); x <= Math.min(column + 1, columns - 1); x += 1) {
      found.push((y * columns + x) * CHANNELS);
    }
  }
  return found;
}
