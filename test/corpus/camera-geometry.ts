import { fitHomography, type Homography } from '../../server/src/pages/pipeline/placing/homography';
import type { Point } from '../../server/src/pages/pipeline/picture';
import type { CameraPlan, PaperPlan } from './photo-plan';

export const PAGE_MM = { width: 210, height: 297 } as const;

/** Of a phone's main camera: 69 degrees over the long side. */
const FOCAL_SHARE = 0.727;

export interface PictureSize {
  width: number;
  height: number;
}

export interface CameraGeometry {
  /** Plane of the desk in page millimetres → pixels of the picture, lens distortion apart. */
  pageToPicture: Homography;
  /** Point of the desk below the camera, and the camera's height above it. */
  foot: Point;
  heightMm: number;
}

export function cameraGeometry(camera: CameraPlan, { width, height }: PictureSize): CameraGeometry {
  const focal = FOCAL_SHARE * height;
  const distance = (PAGE_MM.height * focal) / (camera.fill * height);
  const rotation = rotationOf(camera);
  const project = ({ x, y }: Point): Point => {
    const [rx, ry, rz] = turn(rotation, [x - PAGE_MM.width / 2, y - PAGE_MM.height / 2, 0]);
    const depth = rz + distance;
    return {
      x: (focal * rx) / depth + width / 2 + camera.shiftX * height,
      y: (focal * ry) / depth + height / 2 + camera.shiftY * height,
    };
  };
  const corners = pageCorners();
  const pageToPicture = fitHomography(corners.map((from) => ({ from, to: project(from) })));
  if (pageToPicture === null) throw new Error('a camera that sees the page from its edge');
  // The camera in page coordinates: minus the turned-back translation.
  const [cx, cy, cz] = turn(transposed(rotation), [0, 0, -distance]);
  return {
    pageToPicture,
    foot: { x: cx + PAGE_MM.width / 2, y: cy + PAGE_MM.height / 2 },
    heightMm: Math.abs(cz),
  };
}

export function pageCorners(): Point[] {
  return [
    { x: 0, y: 0 },
    { x: PAGE_MM.width, y: 0 },
    { x: PAGE_MM.width, y: PAGE_MM.height },
    { x: 0, y: PAGE_MM.height },
  ];
}

/** Height of the sheet above the desk: one side or the top lifts, and a fold stands up as a roof. */
export function sheetHeightMm({ curlMm, curlAlongX, foldMm }: PaperPlan, x: number, y: number): number {
  const share = curlAlongX ? x / PAGE_MM.width : y / PAGE_MM.height;
  const curl = curlMm * (2 * share - 1) ** 2 * (share > 0.5 ? 1 : 0.4);
  const fold = foldMm === null ? 0 : 1.6 * Math.max(0, 1 - Math.abs(y - foldMm) / 40);
  return curl + fold;
}

/** Where the lens puts a pixel of an ideal picture. */
export function distort({ x, y }: Point, strength: number, { width, height }: PictureSize): Point {
  const dx = (x - width / 2) / (height / 2);
  const dy = (y - height / 2) / (height / 2);
  const factor = 1 + strength * (dx * dx + dy * dy);
  return { x: width / 2 + (dx * factor * height) / 2, y: height / 2 + (dy * factor * height) / 2 };
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];
type Vector = readonly [number, number, number];

function rotationOf({ rollDegrees, pitchDegrees, yawDegrees }: CameraPlan): Matrix {
  const [roll, pitch, yaw] = [rollDegrees, pitchDegrees, yawDegrees].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number];
  const [cr, sr, cp, sp, cy, sy] = [
    Math.cos(roll),
    Math.sin(roll),
    Math.cos(pitch),
    Math.sin(pitch),
    Math.cos(yaw),
    Math.sin(yaw),
  ];
  return [
    cr * cy - sr * sp * sy,
    -sr * cp,
    cr * sy + sr * sp * cy,
    sr * cy + cr * sp * sy,
    cr * cp,
    sr * sy - cr * sp * cy,
    -cp * sy,
    sp,
    cp * cy,
  ];
}

function turn([a, b, c, d, e, f, g, h, i]: Matrix, [x, y, z]: Vector): Vector {
  return [a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z];
}

function transposed([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [a, d, g, b, e, h, c, f, i];
}
