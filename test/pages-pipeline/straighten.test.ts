import { flattenLight } from '../../server/src/pages/pipeline/flatten-light';
import {
  applyHomography,
  invertHomography,
  type Homography,
} from '../../server/src/pages/pipeline/placing/homography';
import { localPaper } from '../../server/src/pages/pipeline/local-paper';
import { straighten } from '../../server/src/pages/pipeline/straighten';
import { paintPage, paintPicture } from './page-drawing';

/** Millimetres to pixels of a photograph of 700 by 900, taken from the side. */
const slanted: Homography = [2.6, 0.2, 60, -0.1, 2.5, 70, 0.0003, -0.0002, 1];

describe('the straightened page', () => {
  it('shows each place of the page where it belongs', () => {
    const toPage = invertHomography(slanted);
    const photo = paintPicture(700, 900, (x, y) => {
      const { x: xMm, y: yMm } = applyHomography(toPage, { x: x + 0.5, y: y + 0.5 });
      return [Math.max(0, Math.min(255, xMm)), Math.max(0, Math.min(255, yMm * 0.8)), 99];
    });
    const scan = straighten(photo, slanted, 2);
    for (const [xMm, yMm] of [
      [20, 30],
      [190, 40],
      [100, 150],
      [30, 280],
      [180, 270],
    ] as const) {
      const at = (yMm * 2 * scan.width + xMm * 2) * 3;
      expect(Math.abs((scan.pixels[at] ?? 0) - xMm)).toBeLessThan(1.6);
      expect(Math.abs((scan.pixels[at + 1] ?? 0) - yMm * 0.8)).toBeLessThan(1.6);
    }
  });

  it('is white where the photograph ends', () => {
    const photo = paintPicture(700, 500, () => [10, 10, 10]);
    const scan = straighten(photo, slanted, 2);
    expect(scan.pixels.at(-1)).toBe(255);
    expect(scan.pixels[(100 * scan.width + 200) * 3]).toBe(10);
  });
});

describe('flattened light', () => {
  it('gives bare paper one white under a slope, a shadow and a warm lamp, and keeps black ink black', () => {
    const isInk = (x: number, y: number): boolean => x % 20 < 2 && y % 30 < 12;
    const page = paintPage(4, (x, y) => {
      const light = (0.5 + x / 500) * (y > 200 ? 0.6 : 1) * (isInk(x, y) ? 0.12 : 1);
      return [250 * light, 230 * light, 180 * light];
    });
    flattenLight(page, localPaper(page, 16), 16);
    const levelsAt = (xMm: number, yMm: number): number[] => {
      const at = (yMm * 4 * page.width + xMm * 4) * 3;
      return [...page.pixels.subarray(at, at + 3)];
    };
    for (const [x, y] of [
      [12, 20],
      [195, 20],
      [110, 170],
      [12, 280],
      [195, 280],
    ] as const) {
      for (const level of levelsAt(x, y)) expect(Math.abs(level - 246)).toBeLessThan(9);
    }
    for (const level of levelsAt(101, 92)) expect(level).toBeLessThan(60);
  });
});
