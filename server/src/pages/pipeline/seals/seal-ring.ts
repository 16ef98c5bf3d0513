import { findingRules } from '#shared/pages/photo-findings';
import { RED_PIXELS_PER_MM, type RedInk } from './red-ink';

/** The outer ring of a seal, in mm on the page; a round one has equal width and height. */
export interface SealRing {
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
  turnDegrees: number;
}

export interface RingScore {
  /** 0 to 1: how much of what makes a seal is there. */
  score: number;
  /** Mean redness of the ring where it is printed. */
  ink: number;
}

export const RING_ANGLES = 72;
/** Half the width of a printed ring. */
const RING_HALF_MM = 0.6;
const BESIDE_MM = 1.9;
/** Less redness than this is grain. */
const WEAKEST_INK = 0.03;
/** Part of the ring's usual ink that an angle needs to count as printed. */
const PRINTED_SHARE = 0.42;
/** Characters stand in this part of the way from the middle to the ring. */
const TEXT_BAND = [0.56, 0.62, 0.68, 0.74, 0.8, 0.86] as const;
const NEAR_MIDDLE = 0.45;
/** A bare ring stays below a seal that is present. */
const RING_WEIGHT = 0.7;
/** A text leaves gaps at its ends; so much of the ring's way is written on when the seal is whole. */
const WRITTEN_SHARE = 0.55;
/** A disc is as red inside as on its rim; characters and a star leave most of the paper free. */
const FULLEST_INSIDE = 0.72;
/** Just inside the ring the paper shows, between ring and characters or between one character and the next. */
const GAP_INSIDE_MM = [1.9, 2.6, 3.3] as const;
const GAP_LEVEL = 0.55;
const NEEDED_GAPS = 0.4;
/** Stains and pens bend along a ring for four tenths of its way, seals pressed on one side for half of it (measured). */
const SHORTEST_ARC = 0.48;
/** The lower end of the ring has no characters under it. */
const ARC_WRITTEN_SHARE = 0.3;
const WRITTEN_ARC_WEIGHT = 1.3;
const BARE_ARC_WEIGHT = 0.6;
const PRESENT = findingRules.sealPresence.remark;
/** Angles that text over the ring may hide without parting an arc. */
const GAP_ANGLES = 2;

type Shape = Pick<SealRing, 'widthMm' | 'heightMm' | 'turnDegrees'>;

/** Steps on the grid of red from a middle to places on an ellipse, one an angle: x and y in turns. */
type Steps = Int16Array;

interface RingSteps {
  ring: Steps;
  outside: Steps;
  inside: Steps;
}

/** Trigonometry is costly, and the search asks for the same few shapes at thousands of places. */
const knownSteps = new Map<string, RingSteps>();
const MOST_KNOWN_SHAPES = 400;

function stepsOf(shape: Shape): RingSteps {
  const key = `${shape.widthMm}/${shape.heightMm}/${shape.turnDegrees}`;
  const known = knownSteps.get(key);
  if (known !== undefined) return known;
  const steps = {
    ring: ellipseSteps(shape, { outwardsMm: -RING_HALF_MM }),
    outside: ellipseSteps(shape, { outwardsMm: BESIDE_MM }),
    inside: ellipseSteps(shape, { outwardsMm: -RING_HALF_MM - BESIDE_MM }),
  };
  if (knownSteps.size >= MOST_KNOWN_SHAPES) knownSteps.clear();
  knownSteps.set(key, steps);
  return steps;
}

function ellipseSteps(
  { widthMm, heightMm, turnDegrees }: Shape,
  { outwardsMm = 0, share = 1 }: { outwardsMm?: number; share?: number },
): Steps {
  const steps = new Int16Array(RING_ANGLES * 2);
  const turn = (turnDegrees * Math.PI) / 180;
  for (let index = 0; index < RING_ANGLES; index += 1) {
    const angle = (index * 2 * Math.PI) / RING_ANGLES;
    const x = ((widthMm / 2) * share + outwardsMm) * Math.cos(angle);
    const y = ((heightMm / 2) * share + outwardsMm) * Math.sin(angle);
    steps[index * 2] = Math.round((x * Math.cos(turn) - y * Math.sin(turn)) * RED_PIXELS_PER_MM);
    steps[index * 2 + 1] = Math.round((x * Math.sin(turn) + y * Math.cos(turn)) * RED_PIXELS_PER_MM);
  }
  return steps;
}

/** Redness of the ring less the redness beside it, mostly outside: what the search climbs on. */
export function ringContrast(red: RedInk, { xMm, yMm, ...shape }: SealRing, angleStep: number): number {
  const { ring, outside, inside } = stepsOf(shape);
  const x = Math.floor(xMm * RED_PIXELS_PER_MM);
  const y = Math.floor(yMm * RED_PIXELS_PER_MM);
  let sum = 0;
  for (let index = 0; index < RING_ANGLES; index += angleStep) {
    sum += redness(red, ring, index, x, y) - 0.7 * redness(red, outside, index, x, y);
    sum -= 0.3 * redness(red, inside, index, x, y);
  }
  return (sum * angleStep) / RING_ANGLES;
}

function redness(
  { levels, width, height }: RedInk,
  steps: Steps,
  index: number,
  x: number,
  y: number,
): number {
  const column = x + (steps[index * 2] ?? 0);
  const row = y + (steps[index * 2 + 1] ?? 0);
  return column < 0 || row < 0 || column >= width || row >= height ? 0 : (levels[row * width + column] ?? 0);
}

/** How much a ring found by the search looks like a seal: printed around, written on inside, not filled. */
export function scoreRing(red: RedInk, { xMm, yMm, ...shape }: SealRing): RingScore {
  const x = Math.floor(xMm * RED_PIXELS_PER_MM);
  const y = Math.floor(yMm * RED_PIXELS_PER_MM);
  const around = (options: { outwardsMm?: number; share?: number }): number[] => {
    const steps = ellipseSteps(shape, options);
    return Array.from({ length: RING_ANGLES }, (_, index) => redness(red, steps, index, x, y));
  };
  const ring = strongest([
    around({ outwardsMm: -RING_HALF_MM - 0.5 }),
    around({ outwardsMm: -RING_HALF_MM }),
    around({ outwardsMm: 0 }),
  ]);
  const outside = around({ outwardsMm: BESIDE_MM });
  const bands = TEXT_BAND.map((share) => around({ share }));
  const usual = Math.max(quantile(ring, 0.75), WEAKEST_INK);
  const needed = Math.max(usual * PRINTED_SHARE, WEAKEST_INK);
  const isPrinted = ring.map(
    (level, index) => level >= needed && level > (outside[index] ?? 0) + needed * 0.5,
  );
  const isWritten = strongest(bands).map((level) => level >= needed);
  const inner = [...bands, around({ share: NEAR_MIDDLE })].map(mean);
  const isFilled = mean(inner) / usual > FULLEST_INSIDE;
  const gaps = weakest(GAP_INSIDE_MM.map((insideMm) => around({ outwardsMm: -insideMm })));
  const hasGap = gaps.filter((level, index) => isPrinted[index] === true && level < usual * GAP_LEVEL);
  const isSolid = hasGap.length < isPrinted.filter(Boolean).length * NEEDED_GAPS;
  const score = Math.max(wholeScore(isPrinted, isWritten), arcScore(isPrinted, isWritten));
  const inked = ring.filter((level) => level >= needed);
  return { score: isFilled || isSolid ? score * 0.5 : score, ink: inked.length === 0 ? 0 : mean(inked) };
}

function wholeScore(isPrinted: readonly boolean[], isWritten: readonly boolean[]): number {
  const coverage = shareOf(isPrinted);
  const text = Math.min(1, shareOf(isWritten) / WRITTEN_SHARE);
  return RING_WEIGHT * coverage + (1 - RING_WEIGHT) * text * Math.min(1, coverage * 1.6);
}

/** A seal that was pressed on one side only: half of the ring or more in one piece, with characters under it. */
function arcScore(isPrinted: readonly boolean[], isWritten: readonly boolean[]): number {
  const arc = longestArc(isPrinted);
  const share = arc.length / RING_ANGLES;
  const written = arc.filter((index) => isWritten[index] === true).length / Math.max(arc.length, 1);
  if (written < ARC_WRITTEN_SHARE) return share * BARE_ARC_WEIGHT;
  if (share < SHORTEST_ARC) return share * WRITTEN_ARC_WEIGHT;
  return Math.min(1, PRESENT + (share - SHORTEST_ARC) * 0.8);
}

/** The angles of the longest run, small gaps bridged, across the start if need be. */
function longestArc(isPrinted: readonly boolean[]): number[] {
  let longest: number[] = [];
  for (let start = 0; start < RING_ANGLES; start += 1) {
    if (isPrinted[start] !== true) continue;
    const arc: number[] = [];
    let gap = 0;
    for (let step = 0; step < RING_ANGLES && gap <= GAP_ANGLES; step += 1) {
      const index = (start + step) % RING_ANGLES;
      gap = isPrinted[index] === true ? 0 : gap + 1;
      arc.push(index);
    }
    if (arc.length - gap > longest.length) longest = arc.slice(0, arc.length - gap);
  }
  return longest;
}

function strongest(rings: readonly number[][]): number[] {
  return Array.from({ length: RING_ANGLES }, (_, index) =>
    Math.max(...rings.map((ring) => ring[index] ?? 0)),
  );
}

function weakest(rings: readonly number[][]): number[] {
  return Array.from({ length: RING_ANGLES }, (_, index) =>
    Math.min(...rings.map((ring) => ring[index] ?? 0)),
  );
}

function shareOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length / Math.max(flags.length, 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
