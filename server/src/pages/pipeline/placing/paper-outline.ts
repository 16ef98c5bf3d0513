import type { PageCorners } from './paper-edge';
import { CHANNELS, type Picture, type Point } from '../picture';

/** Cells along the longer side of the coarse picture. */
const CELLS = 120;
/** A page that is worth placing fills at least this share of the photograph. */
const SMALLEST_SHARE = 0.12;
/** Of the quadrilateral through its corners, the sheet fills at least this much. */
const FULLEST = 0.86;

/**
 * A first guess at the sheet without any code: the light area around the middle of the photograph, by its four
 * outermost points. The corners come upright as the phone held them; which end is the page's top nobody can tell.
 */
export function guessPaperOutline(photo: Picture): PageCorners | null {
  const step = Math.max(photo.width, photo.height) / CELLS;
  const columns = Math.floor(photo.width / step);
  const rows = Math.floor(photo.height / step);
  const levels = coarseLevels(photo, { step, columns, rows });
  const sheet = lightAreaAroundMiddle(levels, { columns, rows, limit: thresholdOf(levels) });
  if (sheet.length < SMALLEST_SHARE * columns * rows) return null;
  const outermost = (score: (point: Point) => number): Point =>
    sheet.reduce((best, point) => (score(point) > score(best) ? point : best));
  const corners = [
    outermost(({ x, y }) => -x - y),
    outermost(({ x, y }) => x - y),
    outermost(({ x, y }) => x + y),
    outermost(({ x, y }) => y - x),
  ] as const;
  if (sheet.length < FULLEST * areaOf(corners)) return null;
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: (x + 0.5) * step, y: (y + 0.5) * step }));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const across = Math.hypot(b.x - a.x, b.y - a.y);
  const down = Math.hypot(d.x - a.x, d.y - a.y);
  // The form is upright paper: a sheet that lies across was photographed turned.
  return across > down ? [d, a, b, c] : [a, b, c, d];
}

interface Grid {
  columns: number;
  rows: number;
}

function coarseLevels(
  { pixels, width }: Picture,
  { step, columns, rows }: Grid & { step: number },
): Float32Array {
  const levels = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let lightest = 0;
      for (let y = Math.floor(row * step); y < (row + 1) * step - 2; y += 3) {
        for (let x = Math.floor(column * step); x < (column + 1) * step - 2; x += 3) {
          const at = (y * width + x) * CHANNELS;
          // The darkest channel: coloured desks are darker in it than paper is.
          lightest = Math.max(lightest, Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0));
        }
      }
      levels[row * columns + column] = lightest;
    }
  }
  return levels;
}

/** Otsu: the level that parts the cells into the two most different groups. */
function thresholdOf(levels: Float32Array): number {
  let best = { limit: 128, difference: -1 };
  for (let limit = 20; limit < 250; limit += 3) {
    const dark = levels.filter((level) => level < limit);
    if (dark.length === 0 || dark.length === levels.length) continue;
    const darkMean = meanOf(dark);
    const lightMean = meanOf(levels.filter((level) => level >= limit));
    const difference = dark.length * (levels.length - dark.length) * (lightMean - darkMean) ** 2;
    if (difference > best.difference) best = { limit, difference };
  }
  return best.limit;
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function lightAreaAroundMiddle(
  levels: Float32Array,
  { columns, rows, limit }: Grid & { limit: number },
): Point[] {
  const seen = new Uint8Array(columns * rows);
  const found: Point[] = [];
  const open = [Math.floor(rows / 2) * columns + Math.floor(columns / 2)];
  while (open.length > 0) {
    const at = open.pop() ?? 0;
    if (seen[at] === 1 || (levels[at] ?? 0) < limit) continue;
    seen[at] = 1;
    const x = at % columns;
    const y = Math.floor(at / columns);
    found.push({ x, y });
    if (x > 0) open.push(at - 1);
    if (x < columns - 1) open.push(at + 1);
    if (y > 0) open.push(at - columns);
    if (y < rows - 1) open.push(at + columns);
  }
  return found;
}

function areaOf(corners: readonly Point[]): number {
  const doubled = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
