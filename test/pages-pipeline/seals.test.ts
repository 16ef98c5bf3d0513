import { checkSeals, type ExpectedSeal } from '../../server/src/pages/pipeline';
import { findSeals, type FoundSeal } from '../../server/src/pages/pipeline/seals/find-seals';
import { redInkOf } from '../../server/src/pages/pipeline/seals/red-ink';
import { distractionInk } from '../corpus/distraction-drawing';
import { stampInk, type InkPage } from '../corpus/ink-page';
import { distractions } from '../corpus/photo-plan';
import { sealDrawing } from '../corpus/seal-drawing';
import { chanceOf } from '../corpus/seeded-random';
import { paintPage } from './page-drawing';

const RED = [212, 38, 44] as const;
/** The scan has more; the grid that is searched has 2, which is enough for what must not be found. */
const FINE_PIXELS_PER_MM = 4;
const COARSE_PIXELS_PER_MM = 2;

function blankPage(pixelsPerMm: number): InkPage {
  // A line of print now and then, for the seals to stand on.
  const page = paintPage(pixelsPerMm, (x, y) =>
    y % 14 < 0.6 && x > 30 && x < 180 ? [40, 40, 40] : [246, 246, 246],
  );
  return { ...page, pixelsPerMm };
}

async function sealed(
  kind: 'round' | 'oval',
  size: { widthMm: number; heightMm: number; ink?: number; turnDegrees?: number; printedShare?: number },
): Promise<FoundSeal | undefined> {
  const page = blankPage(FINE_PIXELS_PER_MM);
  const { ink = 0.8, turnDegrees = 0, printedShare = 1, ...lengths } = size;
  const drawing = sealDrawing({ kind, ...lengths, variant: 1 });
  const placed = { drawing, xMm: 140, yMm: 110, turnDegrees, colour: RED, ink, isPatchy: true };
  await stampInk(page, placed, { printedShare, seed: 11 });
  return findSeals(redInkOf(page))[0];
}

describe('the search for red seals', () => {
  it.each([
    ['a round seal of 38 mm', 'round', { widthMm: 38, heightMm: 38 }],
    ['a round seal of 45 mm, turned', 'round', { widthMm: 45, heightMm: 45, turnDegrees: 25 }],
    ['an oval seal of 45 by 30 mm', 'oval', { widthMm: 45, heightMm: 30 }],
    ['an oval seal of 40 by 30 mm, turned', 'oval', { widthMm: 40, heightMm: 30, turnDegrees: -14 }],
    ['a pale seal', 'round', { widthMm: 42, heightMm: 42, ink: 0.3 }],
    ['a seal of which half was pressed', 'round', { widthMm: 42, heightMm: 42, printedShare: 0.6 }],
  ] as const)('finds %s where it is', async (_name, kind, size) => {
    const seal = await sealed(kind, size);
    expect(seal?.score).toBeGreaterThanOrEqual(0.75);
    expect(Math.hypot((seal?.xMm ?? 0) - 140, (seal?.yMm ?? 0) - 110)).toBeLessThan(5);
    expect(seal?.shape).toBe(kind);
  });

  it.each(distractions)('does not take for one: %s', async (kind) => {
    for (const seed of ['one', 'two', 'three']) {
      const page = blankPage(COARSE_PIXELS_PER_MM);
      await stampInk(page, distractionInk(kind, chanceOf(seed)), { seed: 5 });
      expect(findSeals(redInkOf(page)).filter(({ score }) => score >= 0.75)).toEqual([]);
    }
  });

  it('finds nothing on a page without red', () =>
    expect(findSeals(redInkOf(blankPage(COARSE_PIXELS_PER_MM)))).toEqual([]));
});

describe('the seals a page owes', () => {
  const unit: ExpectedSeal = {
    owner: 'unit',
    place: 'unitOpinion',
    xMm: 109,
    yMm: 80,
    widthMm: 76,
    heightMm: 52,
  };
  const bureau: ExpectedSeal = {
    owner: 'bureau',
    place: 'bureauOpinion',
    xMm: 109,
    yMm: 180,
    widthMm: 76,
    heightMm: 52,
  };
  const seal = (xMm: number, yMm: number, score = 0.95, ink = 0.4): FoundSeal => ({
    shape: 'round',
    xMm,
    yMm,
    widthMm: 42,
    heightMm: 42,
    turnDegrees: 0,
    score,
    ink,
  });
  const check = (...seals: FoundSeal[]) =>
    checkSeals(seals, [unit, bureau], { owner: 'unit' }).map(({ kind, outcome }) => `${kind} ${outcome}`);

  it('pass where they belong', () =>
    expect(check(seal(147, 106))).toEqual(['sealPresence pass', 'sealPlace pass', 'sealInk pass']));
  it('may stand a little beside the place', () =>
    expect(check(seal(105, 106))).toContain('sealPlace remark'));
  it('are missed when there is none', () => expect(check()).toEqual(['sealPresence retake']));
  it('are to be confirmed when they are unclear', () =>
    expect(check(seal(147, 106, 0.6))).toContain('sealPresence remark'));
  it('are told to be pale', () => expect(check(seal(147, 106, 0.9, 0.06))).toContain('sealInk remark'));
  it('in the place of the bureau are in the wrong place', () =>
    expect(check(seal(147, 206))).toEqual(['sealPlace retake']));
  it('nowhere near are in the wrong place', () => expect(check(seal(60, 40))).toEqual(['sealPlace retake']));
  it('are not missed where nobody could look for them', () =>
    expect(checkSeals(null, [unit, bureau], { owner: 'unit' })).toEqual([]));
  it('are not owed by whom they do not belong to', () =>
    expect(checkSeals([], [bureau], { owner: 'unit' })).toEqual([]));
});
