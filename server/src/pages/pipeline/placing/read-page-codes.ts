import sharp from 'sharp';
import { parsePageCode } from '#shared/pages/page-code';
import { pageCodePlaces, pageCodeSizeMm } from '#shared/pages/page-geometry';
import { decodeCodes, type CodeCorners, type DecodedCode } from './decode-codes';
import { applyHomography, fitHomography, type Homography } from './homography';
import { CHANNELS, type Picture, type Point } from '../picture';

/** How a code was read: at the first look, or only after more work. */
export type CodeEffort = 'plain' | 'closer';

export interface PageCodesRead {
  codes: DecodedCode[];
  effort: CodeEffort;
}

/** One code alone puts the other one this far off at most (measured: 22 mm). */
const OTHER_CODE_REACH_MM = 24;
const CLOSER_LONG_SIDE = 800;

/**
 * Reads the codes of a page. When a page's second code is not read at once, the place where it must be is looked at
 * closer, which read 5 of 41 that blur, a reflection or grain hid. A second look at the whole picture (smaller, smoothed,
 * contrast spread) read none of 38 photographs that the first look could not, so there is none.
 */
export async function readPageCodes(photo: Picture): Promise<PageCodesRead> {
  const codes = await decodeCodes(photo, { channels: CHANNELS });
  const ours = codes.filter(({ text }) => parsePageCode(text) !== null);
  const [only] = ours;
  const other = ours.length === 1 && only !== undefined ? await readOtherCode(photo, only) : null;
  if (other !== null) return { codes: [...codes, other], effort: 'closer' };
  return { codes, effort: 'plain' };
}

/** The eight or four points where a page's codes should be and are. */
export function codePoints(corner: 'A' | 'B', corners: CodeCorners): { from: Point; to: Point }[] {
  const { xMm, yMm } = corner === 'A' ? pageCodePlaces.first : pageCodePlaces.second;
  const right = xMm + pageCodeSizeMm;
  const bottom = yMm + pageCodeSizeMm;
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  return [
    { from: { x: xMm, y: yMm }, to: topLeft },
    { from: { x: right, y: yMm }, to: topRight },
    { from: { x: right, y: bottom }, to: bottomRight },
    { from: { x: xMm, y: bottom }, to: bottomLeft },
  ];
}

async function readOtherCode(photo: Picture, known: DecodedCode): Promise<DecodedCode | null> {
  const code = parsePageCode(known.text);
  const map = code === null ? null : fitHomography(codePoints(code.corner, known.corners));
  if (code === null || map === null) return null;
  const area = areaOfOther(photo, map, code.corner);
  if (area === null) return null;
  const raw = { width: photo.width, height: photo.height, channels: CHANNELS } as const;
  const scale = Math.min(3, CLOSER_LONG_SIDE / Math.max(area.width, area.height));
  const { data, info } = await sharp(photo.pixels, { raw })
    .extract(area)
    .grayscale()
    .resize(Math.round(area.width * scale))
    .normalise({ lower: 2, upper: 95 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const closer = { pixels: new Uint8Array(data), width: info.width, height: info.height };
  const channels = info.channels === 1 ? 1 : CHANNELS;
  const found = await decodeCodes(closer, { channels });
  const other = found.find(({ text }) => text !== known.text && parsePageCode(text) !== null);
  if (other === undefined) return null;
  return inPhoto(other, { scale, ...area });
}

/** A code that was found in a scaled part of the photograph, in the photograph's own pixels. */
function inPhoto(
  { text, corners }: DecodedCode,
  { scale, left, top }: { scale: number; left: number; top: number },
): DecodedCode {
  const [a, b, c, d] = corners;
  const moved = ({ x, y }: Point): Point => ({ x: x / scale + left, y: y / scale + top });
  return { text, corners: [moved(a), moved(b), moved(c), moved(d)] };
}

function areaOfOther(photo: Picture, map: Homography, known: 'A' | 'B'): Area | null {
  const { xMm, yMm } = known === 'A' ? pageCodePlaces.second : pageCodePlaces.first;
  const low = -OTHER_CODE_REACH_MM;
  const high = pageCodeSizeMm + OTHER_CODE_REACH_MM;
  const corners = [
    { x: xMm + low, y: yMm + low },
    { x: xMm + high, y: yMm + low },
    { x: xMm + high, y: yMm + high },
    { x: xMm + low, y: yMm + high },
  ].map((point) => applyHomography(map, point));
  const xs = corners.map(({ x }) => Math.min(Math.max(x, 0), photo.width));
  const ys = corners.map(({ y }) => Math.min(Math.max(y, 0), photo.height));
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  const width = Math.floor(Math.max(...xs)) - left;
  const height = Math.floor(Math.max(...ys)) - top;
  const smallest = 40;
  return width < smallest || height < smallest ? null : { left, top, width, height };
}

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}
