import { applyHomography, invertHomography } from '../../server/src/pages/pipeline/placing/homography';
import { distort, PAGE_MM, sheetHeightMm, type CameraGeometry, type PictureSize } from './camera-geometry';
import { deskIndex, deskTexture } from './desk-texture';
import type { InkPage } from './ink-page';
import { lightAt, lightMap, softStep } from './light-map';
import type { FingerPlan, PhotoPlan } from './photo-plan';
import type { Chance } from './seeded-random';

/** Another sheet that lies under the page; its top left corner in page millimetres. */
export interface SheetBelow {
  page: InkPage;
  xMm: number;
  yMm: number;
}

const SKIN = [
  [222, 172, 142],
  [196, 140, 108],
  [150, 98, 70],
] as const;

/** What reaches the sensor, pixel by pixel, before blur and noise: red, green, blue. */
export function expose(
  page: InkPage,
  plan: PhotoPlan,
  geometry: CameraGeometry,
  { size, below, chance }: { size: PictureSize; below: SheetBelow | null; chance: Chance },
): Uint8Array {
  const picture = new Uint8Array(size.width * size.height * 3);
  const toPage = invertHomography(geometry.pageToPicture);
  const light = lightMap(plan.light, size, chance);
  const texture = deskTexture(plan.desk, chance.whole(0, 3));
  const gains = [plan.light.red, 1, plan.light.blue];
  const { foot, heightMm } = geometry;
  const shadowMm = chance.between(1, 4);
  const shadowDepth = chance.between(0.15, 0.45);
  const colour = [0, 0, 0];
  for (let y = 0, at = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1, at += 3) {
      const ideal = distort({ x: x + 0.5, y: y + 0.5 }, -plan.camera.radialDistortion, size);
      const onDesk = applyHomography(toPage, ideal);
      const lift = sheetHeightMm(plan.paper, onDesk.x, onDesk.y) / heightMm;
      const px = onDesk.x - (onDesk.x - foot.x) * lift;
      const py = onDesk.y - (onDesk.y - foot.y) * lift;
      const outside = Math.max(-px, px - PAGE_MM.width, -py, py - PAGE_MM.height);
      if (outside <= 0) {
        sample(page, px, py, colour);
      } else if (below !== null && isOn(below, onDesk.x, onDesk.y)) {
        sample(below.page, onDesk.x - below.xMm, onDesk.y - below.yMm, colour);
      } else {
        const from = deskIndex(onDesk.x + 400, onDesk.y + 400);
        for (let channel = 0; channel < 3; channel += 1)
          colour[channel] = texture.pixels[from + channel] ?? 0;
      }
      if (outside > 0) shade(colour, 1 - shadowDepth * softStep(0.5 - outside / shadowMm));
      if (plan.finger !== null) drawFinger(colour, plan.finger, px, py);
      const level = lightAt(light, x, y);
      const glare = glareAt(plan, px, py);
      for (let channel = 0; channel < 3; channel += 1) {
        const lit = (colour[channel] ?? 0) * level * (gains[channel] ?? 1);
        picture[at + channel] = Math.min(255, lit + (262 - lit) * glare);
      }
    }
  }
  return picture;
}

function isOn({ xMm, yMm }: SheetBelow, x: number, y: number): boolean {
  return x > xMm && x < xMm + PAGE_MM.width && y > yMm && y < yMm + PAGE_MM.height;
}

function shade(colour: number[], factor: number): void {
  for (let channel = 0; channel < 3; channel += 1) colour[channel] = (colour[channel] ?? 0) * factor;
}

function sample(
  { pixels, width, height, pixelsPerMm }: InkPage,
  xMm: number,
  yMm: number,
  colour: number[],
): void {
  const x = Math.min(Math.max(xMm * pixelsPerMm - 0.5, 0), width - 2);
  const y = Math.min(Math.max(yMm * pixelsPerMm - 0.5, 0), height - 2);
  const left = x | 0;
  const top = y | 0;
  const across = x - left;
  const down = y - top;
  const at = (top * width + left) * 3;
  const below = at + width * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (pixels[at + channel] ?? 0) * (1 - across) + (pixels[at + 3 + channel] ?? 0) * across;
    const lower = (pixels[below + channel] ?? 0) * (1 - across) + (pixels[below + 3 + channel] ?? 0) * across;
    colour[channel] = upper * (1 - down) + lower * down;
  }
}

function glareAt({ light: { glareRadiusMm, glareXMm, glareYMm } }: PhotoPlan, x: number, y: number): number {
  if (glareRadiusMm === 0) return 0;
  const distance = Math.hypot(x - glareXMm, (y - glareYMm) * 1.25) / glareRadiusMm;
  return distance > 2 ? 0 : softStep(1.15 - distance * 1.05);
}

/** A capsule that reaches in over the edge, lighter along its middle. */
function drawFinger(colour: number[], finger: FingerPlan, x: number, y: number): void {
  const { inward, along } = fingerPlace(finger, x, y);
  const beyondTip = Math.max(0, inward - (finger.reachMm - finger.widthMm / 2));
  const distance = Math.hypot(beyondTip, along) / (finger.widthMm / 2);
  if (distance >= 1) return;
  const skin = SKIN[Math.floor(finger.tone * SKIN.length)] ?? SKIN[0];
  const roundness = 0.72 + 0.28 * Math.sqrt(1 - distance * distance);
  for (let channel = 0; channel < 3; channel += 1) colour[channel] = (skin[channel] ?? 0) * roundness;
}

/** How far inside the page's edge, and how far beside the finger's middle line. */
function fingerPlace({ edge, along }: FingerPlan, x: number, y: number): { inward: number; along: number } {
  if (edge === 'bottom') return { inward: PAGE_MM.height - y, along: x - along * PAGE_MM.width };
  const beside = y - along * PAGE_MM.height;
  return { inward: edge === 'left' ? x : PAGE_MM.width - x, along: beside };
}
