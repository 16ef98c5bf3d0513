import { parsePageCode, type PageCode } from '#shared/pages/page-code';
import { pageCodePlaces, pageCodeSizeMm, pageSizeMm } from '#shared/pages/page-geometry';
import type { DecodedCode } from './decode-codes';
import {
  applyHomography,
  fitHomography,
  invertHomography,
  type Homography,
  type PointPair,
} from './homography';
import { findPaperEdge, type PageCorners } from './paper-edge';
import { guessPaperOutline } from './paper-outline';
import type { Picture } from '../picture';
import { codePoints } from './read-page-codes';

export type PlacementMethod = 'twoCodes' | 'oneCodeAndEdge' | 'oneCode' | 'edge';

export interface Placement {
  method: PlacementMethod;
  /** Millimetres of the page → pixels of the photograph. */
  pageToPhoto: Homography;
  /** By how much a corner may be off. */
  cornerErrorEstimateMm: number;
}

/** Of one code extrapolated over the whole page (measured). */
const ONE_CODE_ERROR_MM = 22;
const EDGE_REACH_MM = 26;
const OUTLINE_REACH_MM = 9;
/** If the edge and the code contradict each other by more than this, the edge is the edge of something else. */
const EDGE_AGREES_MM = 2;
/** The eight points of a flat page fit within 0.1 mm; corners are about this much farther off than the points. */
const CORNER_FACTOR = 5;

/** The best placing that the codes and the paper's edge allow; null when there is neither. */
export function placePage(photo: Picture, codes: readonly DecodedCode[]): Placement | null {
  const ours = codesOfOnePage(codes);
  const [first, second] = ours;
  if (first !== undefined && second !== undefined) return placeByCodes([...first.points, ...second.points]);
  if (first !== undefined) return placeByCodeAndEdge(photo, first.points);
  return placeByEdge(photo);
}

interface OwnCode {
  code: PageCode;
  points: PointPair[];
}

/** One code a corner, all of the same page: a second page in the picture must not bend the first. */
function codesOfOnePage(codes: readonly DecodedCode[]): OwnCode[] {
  const ours = codes.flatMap(({ text, corners }): OwnCode[] => {
    const code = parsePageCode(text);
    return code === null ? [] : [{ code, points: codePoints(code.corner, corners) }];
  });
  const pairOf = ({ code }: OwnCode): OwnCode | undefined =>
    ours.find((other) => other.code.corner !== code.corner && isSamePage(other.code, code));
  const paired = ours.find((own) => pairOf(own) !== undefined) ?? ours[0];
  if (paired === undefined) return [];
  const partner = pairOf(paired);
  return partner === undefined ? [paired] : [paired, partner];
}

function isSamePage(one: PageCode, other: PageCode): boolean {
  return (
    one.paper === other.paper &&
    one.applicationCode === other.applicationCode &&
    one.revision === other.revision &&
    one.page === other.page
  );
}

function placeByCodes(points: PointPair[]): Placement | null {
  const pageToPhoto = fitHomography(points);
  if (pageToPhoto === null) return null;
  const cornerErrorEstimateMm = Math.max(0.5, worstMissMm(pageToPhoto, points) * CORNER_FACTOR);
  return { method: 'twoCodes', pageToPhoto, cornerErrorEstimateMm };
}

function placeByCodeAndEdge(photo: Picture, points: PointPair[]): Placement | null {
  const rough = fitHomography(points);
  if (rough === null) return null;
  const corners = findPaperEdge(photo, rough, { reachMm: EDGE_REACH_MM });
  const byEdge = corners === null ? null : fitHomography(cornerPairs(corners));
  if (corners !== null && byEdge !== null && worstMissMm(byEdge, points) <= EDGE_AGREES_MM) {
    const all = [...points, ...cornerPairs(corners)];
    const pageToPhoto = fitHomography(all);
    if (pageToPhoto !== null) {
      const cornerErrorEstimateMm = Math.max(1, worstMissMm(pageToPhoto, all) * 2);
      return { method: 'oneCodeAndEdge', pageToPhoto, cornerErrorEstimateMm };
    }
  }
  return { method: 'oneCode', pageToPhoto: rough, cornerErrorEstimateMm: ONE_CODE_ERROR_MM };
}

function placeByEdge(photo: Picture): Placement | null {
  const outline = guessPaperOutline(photo);
  const rough = outline === null ? null : fitHomography(cornerPairs(outline));
  if (rough === null) return null;
  const corners = findPaperEdge(photo, rough, { reachMm: OUTLINE_REACH_MM });
  const pageToPhoto = corners === null ? null : fitHomography(cornerPairs(corners));
  return pageToPhoto === null
    ? null
    : { method: 'edge', pageToPhoto, cornerErrorEstimateMm: OUTLINE_REACH_MM / 2 };
}

function cornerPairs([topLeft, topRight, bottomRight, bottomLeft]: PageCorners): PointPair[] {
  const { width, height } = pageSizeMm;
  return [
    { from: { x: 0, y: 0 }, to: topLeft },
    { from: { x: width, y: 0 }, to: topRight },
    { from: { x: width, y: height }, to: bottomRight },
    { from: { x: 0, y: height }, to: bottomLeft },
  ];
}

function worstMissMm(pageToPhoto: Homography, points: readonly PointPair[]): number {
  const back = invertHomography(pageToPhoto);
  return Math.max(
    ...points.map(({ from, to }) => {
      const { x, y } = applyHomography(back, to);
      return Math.hypot(x - from.x, y - from.y);
    }),
  );
}

/** Pixels of the photograph per millimetre of the page, where it is coarsest. */
export function photoPixelsPerMm({ pageToPhoto }: Placement): number {
  const { width, height } = pageSizeMm;
  const side = pageCodeSizeMm;
  const places = [
    { x: 0, y: 0 },
    { x: width - side, y: 0 },
    { x: 0, y: height - side },
    { x: pageCodePlaces.second.xMm, y: pageCodePlaces.second.yMm },
  ];
  return Math.min(
    ...places.map(({ x, y }) => {
      const [a, b, c] = [
        { x, y },
        { x: x + side, y },
        { x, y: y + side },
      ].map((point) => applyHomography(pageToPhoto, point));
      if (a === undefined || b === undefined || c === undefined) return 0;
      return Math.min(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - a.x, c.y - a.y)) / side;
    }),
  );
}
