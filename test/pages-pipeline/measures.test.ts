import sharp, { type Sharp } from 'sharp';
import { measureCoveredMm2 } from '../../server/src/pages/pipeline/quality/measure-covering';
import { measureOutsideMm } from '../../server/src/pages/pipeline/quality/measure-completeness';
import { measureLight } from '../../server/src/pages/pipeline/quality/measure-light';
import { measureSharpness } from '../../server/src/pages/pipeline/quality/measure-sharpness';
import type { Homography } from '../../server/src/pages/pipeline/placing/homography';
import type { Picture } from '../../server/src/pages/pipeline/picture';
import { allShown, BLOCK_MM, PAPER, paintPaper } from './page-drawing';

const blockMm = BLOCK_MM;

describe('sharpness', () => {
  const side = 800;
  /** Strokes 0.4 mm wide in both directions, as print has them. */
  const print: Picture = {
    pixels: Uint8Array.from({ length: side * side }, (_, at) => {
      const x = at % side;
      const y = Math.floor(at / side);
      const isDown = x % 26 < 4 && y % 40 < 26;
      const isAcross = y % 26 < 4 && x % 40 < 26;
      const isSlanted = (x + y) % 61 < 4 || (x - y + side) % 61 < 4;
      return isDown || isAcross || isSlanted ? 30 : 246;
    }),
    width: side,
    height: side,
  };
  const filtered = async (change: (image: Sharp) => Sharp): Promise<Picture> => {
    const image = sharp(print.pixels, { raw: { width: side, height: side, channels: 1 } });
    const { data } = await change(image).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    return { ...print, pixels: data };
  };

  it('falls as the focus is lost', async () => {
    const levels = await Promise.all(
      [0.5, 2, 6].map(async (sigma) => measureSharpness(await filtered((image) => image.blur(sigma)))),
    );
    const [sharpOne = 0, soft = 0, lost = 0] = levels.map((level) => level ?? 0);
    expect(sharpOne).toBeGreaterThan(soft * 1.5);
    expect(soft).toBeGreaterThan(lost * 2);
  });

  it('is that of the worst direction: a hand that shook sideways is found out', async () => {
    const kernel = Array.from({ length: 15 * 15 }, (_, at) => (Math.floor(at / 15) === 7 ? 1 / 15 : 0));
    const shaken = await filtered((image) => image.convolve({ width: 15, height: 15, kernel }));
    expect(measureSharpness(shaken) ?? 0).toBeLessThan((measureSharpness(print) ?? 0) / 2);
  });

  it('says nothing of a page without ink', () => {
    expect(measureSharpness({ ...print, pixels: new Uint8Array(side * side).fill(240) })).toBeNull();
  });
});

describe('light', () => {
  it('counts a washed-out spot, not an evenly bright page', () => {
    const spot = paintPaper((x, y) => (Math.hypot(x - 100, y - 150) < 25 ? [255, 255, 255] : PAPER));
    const bright = paintPaper(() => [253, 253, 252]);
    expect(measureLight(spot, { blockMm, isShown: allShown(spot) }).glareMm2).toBeGreaterThan(1500);
    expect(measureLight(bright, { blockMm, isShown: allShown(bright) }).glareMm2).toBe(0);
  });

  it('judges darkness by the darker part of the page', () => {
    const half = paintPaper((x) => (x < 60 ? [40, 40, 40] : [200, 200, 200]));
    expect(measureLight(half, { blockMm, isShown: allShown(half) }).darkPaper).toBe(40);
  });

  it('does not take what lies outside the photograph for a reflection', () => {
    const cut = paintPaper((x) => (x > 100 ? [255, 255, 255] : PAPER));
    const isShown = Uint8Array.from(allShown(cut), (_, block) =>
      (block % cut.columns) * blockMm > 96 ? 0 : 1,
    );
    expect(measureLight(cut, { blockMm, isShown }).glareMm2).toBe(0);
  });
});

describe('covering', () => {
  const covered = (colour: readonly [number, number, number], reachMm: number): number => {
    const paper = paintPaper((x, y) => (x < reachMm && Math.abs(y - 150) < 10 ? colour : PAPER));
    return measureCoveredMm2(paper, { blockMm, isShown: allShown(paper) });
  };

  it('sees a finger over the text', () => expect(covered([190, 145, 115], 60)).toBeGreaterThan(500));
  it('lets a thumb hold the margin', () => expect(covered([190, 145, 115], 12)).toBe(0));
  it('does not take the red of a seal for skin', () => expect(covered([200, 60, 66], 60)).toBe(0));
  it('does not take a shadow for a thing', () => expect(covered([120, 119, 116], 60)).toBe(0));
  it('sees a dark thing on the page', () => expect(covered([30, 30, 34], 60)).toBeGreaterThan(500));
});

describe('completeness', () => {
  const photo = { pixels: new Uint8Array(0), width: 1200, height: 1600 };
  const at = (left: number): number => {
    const pageToPhoto: Homography = [5, 0, left, 0, 5, 20, 0, 0, 1];
    return measureOutsideMm(photo, { method: 'twoCodes', pageToPhoto, cornerErrorEstimateMm: 1 });
  };

  it('is 0 mm outside for a page that is in the picture whole', () => expect(at(50)).toBe(0));
  it('is what is missing at the edge, in mm', () => expect(at(-60)).toBeCloseTo(12, 5));
});
