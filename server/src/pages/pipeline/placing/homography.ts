import type { Point } from '../picture';

/** A projective map of the plane, row by row; the last number is 1 or near it. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

export interface PointPair {
  from: Point;
  to: Point;
  /** How much this pair counts; 1 unless told. */
  weight?: number;
}

export function applyHomography(map: Homography, { x, y }: Point): Point {
  const [a, b, c, d, e, f, g, h, i] = map;
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

export function invertHomography([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const inverse: Homography = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  return scaled(inverse);
}

/**
 * The projective map that takes each `from` nearest to its `to`, by least squares over four or more pairs.
 * null when the points do not determine one (three of four on a line).
 */
export function fitHomography(pairs: readonly PointPair[]): Homography | null {
  const from = normalisation(pairs.map((pair) => pair.from));
  const to = normalisation(pairs.map((pair) => pair.to));
  const equations = pairs.flatMap((pair) => {
    const { x, y } = applyHomography(from, pair.from);
    const { x: u, y: v } = applyHomography(to, pair.to);
    const weight = pair.weight ?? 1;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u].map((value) => value * weight),
      [0, 0, 0, x, y, 1, -v * x, -v * y, v].map((value) => value * weight),
    ];
  });
  const solved = solveLeastSquares(equations);
  if (solved === null) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  return scaled(multiply(invertHomography(to), multiply([a, b, c, d, e, f, g, h, 1], from)));
}

/** Moves the points around the origin at distance 1, without which the equations lose their digits. */
function normalisation(points: readonly Point[]): Homography {
  const count = Math.max(points.length, 1);
  const x = points.reduce((sum, point) => sum + point.x, 0) / count;
  const y = points.reduce((sum, point) => sum + point.y, 0) / count;
  const spread = points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / count || 1;
  return [1 / spread, 0, -x / spread, 0, 1 / spread, -y / spread, 0, 0, 1];
}

/** Rows of eight factors and a right side, solved through the normal equations. */
function solveLeastSquares(rows: readonly number[][]): number[] | null {
  const size = 8;
  const normal = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_unused, j) =>
      rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
    ),
  );
  for (let column = 0; column < size; column += 1) {
    const pivot = normal
      .slice(column)
      .reduce((best, row) => (magnitude(row, column) > magnitude(best, column) ? row : best));
    if (magnitude(pivot, column) < 1e-12) return null;
    const at = normal.indexOf(pivot);
    [normal[column], normal[at]] = [pivot, normal[column] ?? []];
    for (const row of normal) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let j = column; j <= size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return normal.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

function magnitude(row: readonly number[], column: number): number {
  return Math.abs(row[column] ?? 0);
}

function multiply(one: Homography, other: Homography): Homography {
  const cell = (row: number, column: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + (one[row * 3 + k] ?? 0) * (other[k * 3 + column] ?? 0), 0);
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ];
}

function scaled(map: Homography): Homography {
  const last = map[8] === 0 ? 1 : map[8];
  const [a, b, c, d, e, f, g, h, i] = map;
  return [a / last, b / last, c / last, d / last, e / last, f / last, g / last, h / last, i / last];
}
