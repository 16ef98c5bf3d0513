import { pageSizeMm } from '#shared/pages/page-geometry';
import { RED_PIXELS_PER_MM, type RedInk } from './red-ink';
import { ringContrast, scoreRing, type SealRing } from './seal-ring';

export interface FoundSeal extends SealRing {
  shape: 'round' | 'oval';
  score: number;
  /** Mean redness of the printed ring, 0 to about 0.7. */
  ink: number;
}

/** Sizes of official seals: 38 to 45 mm round, 45×30 and 40×30 mm oval. */
const ROUND_MM = [38, 39.5, 41, 42.5, 44, 45.5] as const;
const OVAL_MM = [
  [45, 30],
  [40, 30],
] as const;
/** A round disc of a logo is not an oval seal, however the ring is squeezed: sizes stay within these. */
const ROUND_LIMITS_MM = { low: 36.5, high: 47 } as const;
const OVAL_LIMITS_MM = { lowWidth: 38.5, highWidth: 47.5 } as const;
const OVAL_TURNS = [-24, -12, 0, 12, 24] as const;

type SealShape = Omit<SealRing, 'xMm' | 'yMm'>;

const roundShapes: SealShape[] = ROUND_MM.map((size) => ({ widthMm: size, heightMm: size, turnDegrees: 0 }));
const ovalShapes: SealShape[] = OVAL_MM.flatMap(([widthMm, heightMm]) =>
  OVAL_TURNS.map((turnDegrees) => ({ widthMm, heightMm, turnDegrees })),
);

const GRID_MM = 1.5;
const COARSE_ANGLE_STEP = 3;
/** Contrast that is worth a closer look. */
const WORTH_A_LOOK = 0.012;
const LOOKS = 5;
/** Two seals do not share a middle. */
const APART_MM = 22;
/** What is less like a seal than this is not told of. */
const LOWEST_SCORE = 0.35;
/** Side of the squares in which red is counted, to leave out the empty page. */
const CELL_MM = 10;
const RED_LEVEL = 0.045;
const RED_SHARE = 0.02;

/** Red seals of the page, best first. Says where they are and how much like seals they look; never whose they are. */
export function findSeals(red: RedInk): FoundSeal[] {
  const hasRed = redCells(red);
  // Apart, because half a round seal can look more like an oval one until both are looked at closely.
  const candidates = [roundShapes, ovalShapes].flatMap((shapes) =>
    bestApart(coarseRings(red, shapes, hasRed)),
  );
  const found: FoundSeal[] = [];
  for (const candidate of candidates) {
    const ring = climb(red, candidate.ring);
    const { score, ink } = scoreRing(red, ring);
    const shape = ring.widthMm === ring.heightMm ? 'round' : 'oval';
    if (score >= LOWEST_SCORE) found.push({ ...ring, shape, score, ink });
  }
  found.sort((one, other) => other.score - one.score);
  return found.filter((seal, index) =>
    found.slice(0, index).every((better) => distance(better, seal) > APART_MM),
  );
}

interface Candidate {
  ring: SealRing;
  contrast: number;
}

/** The best ring of the given shapes at each place of the grid that has red around it. */
function coarseRings(
  red: RedInk,
  shapes: readonly SealShape[],
  hasRed: (xMm: number, yMm: number) => boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let yMm = 14; yMm < pageSizeMm.height - 14; yMm += GRID_MM) {
    for (let xMm = 14; xMm < pageSizeMm.width - 14; xMm += GRID_MM) {
      if (!hasRed(xMm, yMm)) continue;
      let best: Candidate | null = null;
      for (const shape of shapes) {
        const ring = { ...shape, xMm, yMm };
        const contrast = ringContrast(red, ring, COARSE_ANGLE_STEP);
        if (contrast > WORTH_A_LOOK && (best === null || contrast > best.contrast)) best = { ring, contrast };
      }
      if (best !== null) candidates.push(best);
    }
  }
  return candidates;
}

/** Whether red stands within a seal's radius on at least two sides of a place. */
function redCells({ levels, width, height }: RedInk): (xMm: number, yMm: number) => boolean {
  const side = CELL_MM * RED_PIXELS_PER_MM;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const counts = new Uint32Array(columns * rows);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if ((levels[row * width + column] ?? 0) < RED_LEVEL) continue;
      const cell = Math.floor(row / side) * columns + Math.floor(column / side);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const isRed = (x: number, y: number): boolean => {
    const column = Math.floor(x / CELL_MM);
    const row = Math.floor(y / CELL_MM);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
    return (counts[row * columns + column] ?? 0) >= side * side * RED_SHARE;
  };
  return (x, y) => {
    const sides = [isRed(x - 17, y), isRed(x + 17, y), isRed(x, y - 14), isRed(x, y + 14)];
    return sides.filter(Boolean).length >= 2;
  };
}

function bestApart(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((one, other) => other.contrast - one.contrast)) {
    if (kept.length === LOOKS) break;
    if (kept.every(({ ring }) => distance(ring, candidate.ring) > APART_MM / 3)) kept.push(candidate);
  }
  return kept;
}

/** Moves, grows and turns the ring as long as that fits better. */
function climb(red: RedInk, start: SealRing): SealRing {
  let best = start;
  let contrast = ringContrast(red, best, 1);
  for (const step of [1, 0.5]) {
    for (let round = 0; round < 8; round += 1) {
      const before = contrast;
      for (const ring of neighbours(best, step).filter(isOfficialSize)) {
        const next = ringContrast(red, ring, 1);
        if (next > contrast) [best, contrast] = [ring, next];
      }
      if (contrast === before) break;
    }
  }
  return best;
}

function neighbours(ring: SealRing, step: number): SealRing[] {
  const { xMm, yMm, widthMm, heightMm, turnDegrees } = ring;
  const moved = [
    { ...ring, xMm: xMm - step },
    { ...ring, xMm: xMm + step },
    { ...ring, yMm: yMm - step },
    { ...ring, yMm: yMm + step },
    { ...ring, widthMm: widthMm - step, heightMm: heightMm - step },
    { ...ring, widthMm: widthMm + step, heightMm: heightMm + step },
  ];
  if (widthMm === heightMm) return moved;
  return [
    ...moved,
    { ...ring, turnDegrees: turnDegrees - step * 4 },
    { ...ring, turnDegrees: turnDegrees + step * 4 },
  ];
}

function isOfficialSize({ widthMm, heightMm }: SealRing): boolean {
  return widthMm === heightMm
    ? widthMm >= ROUND_LIMITS_MM.low && widthMm <= ROUND_LIMITS_MM.high
    : widthMm >= OVAL_LIMITS_MM.lowWidth && widthMm <= OVAL_LIMITS_MM.highWidth;
}

function distance(one: { xMm: number; yMm: number }, other: { xMm: number; yMm: number }): number {
  return Math.hypot(one.xMm - other.xMm, one.yMm - other.yMm);
}
