import { pageSizeMm } from '#shared/pages/page-geometry';
import { applyHomography, type Homography } from './homography';
import { CHANNELS, type Picture, type Point } from '../picture';

/** The four corners of the sheet, from the page's top left clockwise. */
export type PageCorners = readonly [Point, Point, Point, Point];

/** Where a side runs across a probe that crosses it, in mm outwards from where it was expected. */
interface Crossing {
  along: number;
  across: number;
  strength: number;
}

/** A side as across = offset + slope * along, in mm. */
interface Line {
  offset: number;
  slope: number;
  support: number;
}

const PROBES = 48;
const PROBE_STEP_MM = 0.5;
/** Each side of the step: wide enough to look past grain and compression. */
const STEP_MM = 2;
/** Smallest change of colour, summed over the channels, that can be an edge. */
const WEAKEST_EDGE = 14;
const CANDIDATES_A_PROBE = 3;
const LINE_TOLERANCE_MM = 0.9;
/** Share of the probes that must agree on a side. */
const NEEDED_SUPPORT = 0.45;
/** A sheet is a rectangle: a side cannot lean more than this against where it was expected. */
const STEEPEST = 0.2;

/**
 * The sheet's corners in the photograph, looked for around where `expected` (mm → pixels) puts them, up to
 * `reachMm` inwards and outwards. null when a side is not seen: on a white desk it often is not.
 */
export function findPaperEdge(
  photo: Picture,
  expected: Homography,
  { reachMm }: { reachMm: number },
): PageCorners | null {
  const { width, height } = pageSizeMm;
  const place = (x: number, y: number): Point => ({ x, y });
  const top = findSide(photo, expected, { reachMm, lengthMm: width, at: (s, t) => place(s, -t) });
  const right = findSide(photo, expected, { reachMm, lengthMm: height, at: (s, t) => place(width + t, s) });
  const bottom = findSide(photo, expected, { reachMm, lengthMm: width, at: (s, t) => place(s, height + t) });
  const left = findSide(photo, expected, { reachMm, lengthMm: height, at: (s, t) => place(-t, s) });
  if (top === null || right === null || bottom === null || left === null) return null;
  const corner = (level: Line, upright: Line, mirror: { x: 1 | -1; y: 1 | -1 }): Point => {
    // Two rounds settle where the two slightly leaning lines meet.
    let x = mirror.x === 1 ? width : 0;
    let y = mirror.y === 1 ? height : 0;
    for (let round = 0; round < 3; round += 1) {
      const outX = upright.offset + upright.slope * y;
      const outY = level.offset + level.slope * x;
      x = mirror.x === 1 ? width + outX : -outX;
      y = mirror.y === 1 ? height + outY : -outY;
    }
    return applyHomography(expected, { x, y });
  };
  return [
    corner(top, left, { x: -1, y: -1 }),
    corner(top, right, { x: 1, y: -1 }),
    corner(bottom, right, { x: 1, y: 1 }),
    corner(bottom, left, { x: -1, y: 1 }),
  ];
}

interface Side {
  reachMm: number;
  lengthMm: number;
  /** The point so many mm along the side and so many outwards. */
  at: (along: number, outwards: number) => Point;
}

function findSide(photo: Picture, expected: Homography, side: Side): Line | null {
  const crossings: Crossing[] = [];
  for (let probe = 0; probe < PROBES; probe += 1) {
    const along = side.lengthMm * (0.06 + (0.88 * probe) / (PROBES - 1));
    crossings.push(...crossingsOf(profile(photo, expected, { ...side, along }), along, side.reachMm));
  }
  return bestLine(crossings);
}

/** Colours along a probe from the inside to the outside; NaN beyond the picture. */
function profile(
  { pixels, width, height }: Picture,
  expected: Homography,
  { reachMm, at, along }: Side & { along: number },
): Float32Array {
  const samples = Math.round((2 * reachMm) / PROBE_STEP_MM) + 1;
  const colours = new Float32Array(samples * CHANNELS).fill(NaN);
  for (let index = 0; index < samples; index += 1) {
    const { x, y } = applyHomography(expected, at(along, index * PROBE_STEP_MM - reachMm));
    const column = Math.round(x);
    const row = Math.round(y);
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const from = (row * width + column) * CHANNELS;
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      colours[index * CHANNELS + channel] = pixels[from + channel] ?? 0;
    }
  }
  return colours;
}

function crossingsOf(colours: Float32Array, along: number, reachMm: number): Crossing[] {
  const span = STEP_MM / PROBE_STEP_MM;
  const samples = colours.length / CHANNELS;
  const steps: Crossing[] = [];
  for (let index = span; index + span < samples; index += 1) {
    let strength = 0;
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      let change = 0;
      for (let step = 0; step < span; step += 1) {
        change +=
          (colours[(index + step) * CHANNELS + channel] ?? 0) -
          (colours[(index - 1 - step) * CHANNELS + channel] ?? 0);
      }
      strength += Math.abs(change / span);
    }
    if (strength >= WEAKEST_EDGE)
      steps.push({ along, across: (index - 0.5) * PROBE_STEP_MM - reachMm, strength });
  }
  return strongestApart(steps);
}

function strongestApart(steps: Crossing[]): Crossing[] {
  const kept: Crossing[] = [];
  for (const step of steps.sort((one, other) => other.strength - one.strength)) {
    if (kept.length === CANDIDATES_A_PROBE) break;
    if (kept.every(({ across }) => Math.abs(across - step.across) > STEP_MM)) kept.push(step);
  }
  return kept;
}

/** The line on which most probes agree, from lines through pairs of crossings, straightened by those that agree. */
function bestLine(crossings: readonly Crossing[]): Line | null {
  let best: Line | null = null;
  for (let first = 0; first < crossings.length; first += 2) {
    for (let second = first + 7; second < crossings.length; second += 5) {
      const one = crossings[first];
      const other = crossings[second];
      if (one === undefined || other === undefined || other.along - one.along < 20) continue;
      const slope = (other.across - one.across) / (other.along - one.along);
      if (Math.abs(slope) > STEEPEST) continue;
      const line = supported({ slope, offset: one.across - slope * one.along }, crossings);
      if (best === null || line.support > best.support) best = line;
    }
  }
  return best === null || best.support < NEEDED_SUPPORT * PROBES ? null : refined(best, crossings);
}

function supported({ slope, offset }: Omit<Line, 'support'>, crossings: readonly Crossing[]): Line {
  let support = 0;
  for (const { along, across, strength } of crossings) {
    // A weak edge counts less: the grain of wood has many of them.
    if (Math.abs(offset + slope * along - across) < LINE_TOLERANCE_MM)
      support += Math.min(1, 0.5 + strength / 120);
  }
  return { slope, offset, support };
}

function refined({ slope, offset, support }: Line, crossings: readonly Crossing[]): Line {
  const near = crossings.filter(
    ({ along, across }) => Math.abs(offset + slope * along - across) < LINE_TOLERANCE_MM,
  );
  const count = near.length;
  const meanAlong = near.reduce((sum, { along }) => sum + along, 0) / count;
  const meanAcross = near.reduce((sum, { across }) => sum + across, 0) / count;
  const spread = near.reduce((sum, { along }) => sum + (along - meanAlong) ** 2, 0);
  if (spread === 0) return { slope, offset, support };
  const lean =
    near.reduce((sum, { along, across }) => sum + (along - meanAlong) * (across - meanAcross), 0) / spread;
  return { slope: lean, offset: meanAcross - lean * meanAlong, support };
}
