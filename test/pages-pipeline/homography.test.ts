import {
  applyHomography,
  fitHomography,
  invertHomography,
  type Homography,
} from '../../server/src/pages/pipeline/placing/homography';

const slanted: Homography = [5.1, 0.4, 120, -0.3, 5.4, 80, 0.0004, -0.0003, 1];
const corners = [
  { x: 0, y: 0 },
  { x: 210, y: 0 },
  { x: 210, y: 297 },
  { x: 0, y: 297 },
];

describe('a projective map', () => {
  it('is found again from four points', () => {
    const found = fitHomography(corners.map((from) => ({ from, to: applyHomography(slanted, from) })));
    const middle = { x: 105, y: 150 };
    const expected = applyHomography(slanted, middle);
    const { x, y } = applyHomography(found ?? slanted, middle);
    expect(found).not.toBeNull();
    expect(Math.hypot(x - expected.x, y - expected.y)).toBeLessThan(1e-6);
  });

  it('goes back where it came from', () => {
    const there = applyHomography(slanted, { x: 33, y: 44 });
    const back = applyHomography(invertHomography(slanted), there);
    expect(back.x).toBeCloseTo(33, 6);
    expect(back.y).toBeCloseTo(44, 6);
  });

  it('lets a heavier pair win where the pairs contradict each other', () => {
    const pairs = corners.map((from) => ({ from, to: from }));
    const moved = { from: { x: 100, y: 100 }, to: { x: 110, y: 100 } };
    const missWith = (weight: number): number => {
      const map = fitHomography([...pairs, { ...moved, weight }]);
      return map === null ? Infinity : Math.abs(applyHomography(map, moved.from).x - moved.to.x);
    };
    expect(missWith(20)).toBeLessThan(missWith(1));
  });

  it('does not exist for points on one line', () => {
    const onLine = [0, 1, 2, 3].map((step) => ({ from: { x: step, y: step }, to: { x: step, y: 0 } }));
    expect(fitHomography(onLine)).toBeNull();
  });
});
