import { pageSizeMm } from '#shared/pages/page-geometry';
import type { LocalPaper } from '../../server/src/pages/pipeline/local-paper';
import type { Picture } from '../../server/src/pages/pipeline/picture';

type Colour = readonly [number, number, number];

/** A picture whose pixels a rule of the test colours. */
export function paintPicture(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): Picture {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) pixels.set(colourAt(x, y), at);
  }
  return { pixels, width, height };
}

/** A whole page, coloured by place in mm. */
export function paintPage(pixelsPerMm: number, colourAt: (xMm: number, yMm: number) => Colour): Picture {
  const { width, height } = pageSizeMm;
  return paintPicture(width * pixelsPerMm, height * pixelsPerMm, (x, y) =>
    colourAt((x + 0.5) / pixelsPerMm, (y + 0.5) / pixelsPerMm),
  );
}

export const BLOCK_MM = 4;

/** The paper's colours in blocks of 4 mm, without a picture around them. */
export function paintPaper(colourAt: (xMm: number, yMm: number) => Colour): LocalPaper {
  const columns = Math.ceil(pageSizeMm.width / BLOCK_MM);
  const rows = Math.ceil(pageSizeMm.height / BLOCK_MM);
  const levels = new Float32Array(columns * rows * 3);
  for (let block = 0; block < columns * rows; block += 1) {
    const xMm = ((block % columns) + 0.5) * BLOCK_MM;
    const yMm = (Math.floor(block / columns) + 0.5) * BLOCK_MM;
    levels.set(colourAt(xMm, yMm), block * 3);
  }
  return { levels, columns, rows, blockPixels: 16 };
}

export function allShown({ columns, rows }: LocalPaper): Uint8Array {
  return new Uint8Array(columns * rows).fill(1);
}

export const PAPER: Colour = [230, 228, 220];
