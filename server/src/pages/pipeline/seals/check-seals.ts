import { findingRules, gradeFinding, type PhotoFinding, type SealPlace } from '#shared/pages/photo-findings';
import type { FoundSeal } from './find-seals';

/** Where a page must bear a seal, in mm. */
export interface ExpectedSeal {
  owner: 'unit' | 'bureau';
  place: SealPlace;
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
}

/** A seal's middle may be so far beside its box: hands are not printers. */
const NEAR_MM = findingRules.sealPlace.retake;
/** Redness of a ring in full ink. */
const FULL_INK = 0.5;

/**
 * Findings about the seals that `owner` owes on this page. A good seal elsewhere is why the owed one is missing. Seals
 * that were not looked for (null) give no findings: the photograph is at fault, not the paper.
 */
export function checkSeals(
  seals: readonly FoundSeal[] | null,
  boxes: readonly ExpectedSeal[],
  { owner }: { owner: 'unit' | 'bureau' },
): PhotoFinding[] {
  if (seals === null) return [];
  const placed = seals.map((seal) => ({ seal, box: nearestBox(seal, boxes) }));
  return boxes
    .filter((box) => box.owner === owner)
    .flatMap((box) => {
      const here = placed.filter((entry) => entry.box === box).map(({ seal }) => seal);
      const elsewhere = placed.filter((entry) => entry.box !== box).map(({ seal }) => seal);
      return sealFindings(box, here, elsewhere);
    });
}

function sealFindings(
  box: ExpectedSeal,
  here: readonly FoundSeal[],
  elsewhere: readonly FoundSeal[],
): PhotoFinding[] {
  const best = bestOf(here);
  const presence = gradeFinding('sealPresence', best?.score ?? 0, box.place);
  if (best !== undefined && presence.outcome !== 'retake') {
    return [
      presence,
      gradeFinding('sealPlace', distanceToBox(best, box), box.place),
      gradeFinding('sealInk', Math.min(1, best.ink / FULL_INK), box.place),
    ];
  }
  const stray = bestOf(elsewhere);
  if (stray !== undefined && stray.score >= findingRules.sealPresence.remark) {
    return [gradeFinding('sealPlace', distanceToBox(stray, box), box.place)];
  }
  return [presence];
}

function bestOf(seals: readonly FoundSeal[]): FoundSeal | undefined {
  return seals.reduce<FoundSeal | undefined>(
    (best, seal) => (best === undefined || seal.score > best.score ? seal : best),
    undefined,
  );
}

function nearestBox(seal: FoundSeal, boxes: readonly ExpectedSeal[]): ExpectedSeal | null {
  let nearest: ExpectedSeal | null = null;
  for (const box of boxes) {
    const distance = distanceToBox(seal, box);
    if (distance <= NEAR_MM && (nearest === null || distance < distanceToBox(seal, nearest))) nearest = box;
  }
  return nearest;
}

/** From the seal's middle to the box; 0 inside it. */
function distanceToBox({ xMm, yMm }: FoundSeal, box: ExpectedSeal): number {
  const beside = Math.max(box.xMm - xMm, 0, xMm - box.xMm - box.widthMm);
  const above = Math.max(box.yMm - yMm, 0, yMm - box.yMm - box.heightMm);
  return Math.hypot(beside, above);
}
