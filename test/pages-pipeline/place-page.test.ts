import { formatPageCode, type PageCorner } from '#shared/pages/page-code';
import { pageSizeMm } from '#shared/pages/page-geometry';
import type { DecodedCode } from '../../server/src/pages/pipeline/placing/decode-codes';
import {
  applyHomography,
  invertHomography,
  type Homography,
} from '../../server/src/pages/pipeline/placing/homography';
import type { Picture } from '../../server/src/pages/pipeline/picture';
import { placePage, type Placement } from '../../server/src/pages/pipeline/placing/place-page';
import { codePoints } from '../../server/src/pages/pipeline/placing/read-page-codes';
import { paintPicture } from './page-drawing';

/** A sheet a little turned and slanted, whole in a picture of 900 by 1200. */
const truth: Homography = [3.5, 0.15, 90, -0.12, 3.4, 95, 0.00025, -0.0001, 1];

function sheetOn(desk: readonly [number, number, number]): Picture {
  const toPage = invertHomography(truth);
  return paintPicture(900, 1200, (x, y) => {
    const { x: xMm, y: yMm } = applyHomography(toPage, { x: x + 0.5, y: y + 0.5 });
    const isPaper = xMm > 0 && yMm > 0 && xMm < pageSizeMm.width && yMm < pageSizeMm.height;
    const isLine = isPaper && Math.abs(xMm - 27) < 0.4 && yMm > 40 && yMm < 250;
    return isLine ? [60, 60, 60] : isPaper ? [235, 233, 228] : desk;
  });
}

function code(corner: PageCorner, page = 1): DecodedCode {
  const text = formatPageCode({
    applicationCode: '7K3M9QXWZ2',
    revision: 2,
    page,
    pages: 5,
    corner,
    keyId: '1',
    signature: '0123456789ABCDEF',
  });
  const origin = { x: 0, y: 0 };
  const places = codePoints(corner, [origin, origin, origin, origin]).map(({ from }) =>
    applyHomography(truth, from),
  );
  const [a = origin, b = origin, c = origin, d = origin] = places;
  return { text, corners: [a, b, c, d] };
}

function worstCornerMm({ pageToPhoto }: Placement): number {
  const back = invertHomography(pageToPhoto);
  const { width, height } = pageSizeMm;
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  return Math.max(
    ...corners.map(([x, y]) => {
      const found = applyHomography(back, applyHomography(truth, { x, y }));
      return Math.hypot(found.x - x, found.y - y);
    }),
  );
}

const DARK = [70, 60, 55] as const;

describe('the page in the photograph', () => {
  it('is placed by its two codes, whatever it lies on', () => {
    const placement = placePage(sheetOn([235, 233, 228]), [code('A'), code('B')]);
    expect(placement?.method).toBe('twoCodes');
    expect(placement === null ? Infinity : worstCornerMm(placement)).toBeLessThan(0.1);
  });

  it.each(['A', 'B'] as const)('is placed by the code of corner %s and the edge of the paper', (corner) => {
    const placement = placePage(sheetOn(DARK), [code(corner)]);
    expect(placement?.method).toBe('oneCodeAndEdge');
    expect(placement === null ? Infinity : worstCornerMm(placement)).toBeLessThan(1.5);
  });

  it('is not trusted to one code when the edge cannot be seen', () => {
    const placement = placePage(sheetOn([235, 233, 228]), [code('A')]);
    expect(placement).toMatchObject({ method: 'oneCode' });
    expect(placement?.cornerErrorEstimateMm).toBeGreaterThan(8);
  });

  it('is placed by its edge alone as a last way, upright', () => {
    const placement = placePage(sheetOn(DARK), []);
    expect(placement?.method).toBe('edge');
    expect(placement === null ? Infinity : worstCornerMm(placement)).toBeLessThan(4);
  });

  it('is nowhere in a picture without a sheet', () => {
    expect(
      placePage(
        paintPicture(900, 1200, () => [120, 110, 100]),
        [],
      ),
    ).toBeNull();
  });

  it('is not bent by a code of another page in the picture', () => {
    const placement = placePage(sheetOn(DARK), [code('B', 2), code('A', 1), code('B', 1)]);
    expect(placement?.method).toBe('twoCodes');
    expect(placement === null ? Infinity : worstCornerMm(placement)).toBeLessThan(0.1);
  });

  it('is not placed by a poster', () => {
    const [a, b, c, d] = code('A').corners;
    const poster: DecodedCode = { text: 'https://example.com', corners: [a, b, c, d] };
    expect(
      placePage(
        paintPicture(900, 1200, () => [120, 110, 100]),
        [poster],
      ),
    ).toBeNull();
  });
});
