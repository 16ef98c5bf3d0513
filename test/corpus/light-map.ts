import type { LightPlan } from './photo-plan';
import type { PictureSize } from './camera-geometry';
import type { Chance } from './seeded-random';

/** How much light falls where, on a grid over the picture. */
export interface LightMap {
  factors: Float32Array;
  columns: number;
}

export const LIGHT_GRID_PIXELS = 8;

/** Slope from one side, vignetting, and the soft shadow of a hand or phone. */
export function lightMap(light: LightPlan, { width, height }: PictureSize, chance: Chance): LightMap {
  const columns = Math.ceil(width / LIGHT_GRID_PIXELS) + 2;
  const rows = Math.ceil(height / LIGHT_GRID_PIXELS) + 2;
  const factors = new Float32Array(columns * rows);
  const angle = (light.slopeDegrees * Math.PI) / 180;
  const shadow = {
    x: chance.between(-0.2, 1.2),
    y: chance.between(0.5, 1.3),
    turn: chance.between(0, Math.PI),
    long: chance.between(0.35, 0.8),
    wide: chance.between(0.12, 0.35),
    edge: chance.between(0.04, 0.2),
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = (column * LIGHT_GRID_PIXELS) / width;
      const y = (row * LIGHT_GRID_PIXELS) / height;
      const along = (x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle);
      const vignette = 1 - 0.18 * ((x - 0.5) ** 2 + (y - 0.5) ** 2);
      const dx = x - shadow.x;
      const dy = y - shadow.y;
      const length = Math.abs(dx * Math.cos(shadow.turn) + dy * Math.sin(shadow.turn)) / shadow.long;
      const breadth = Math.abs(dy * Math.cos(shadow.turn) - dx * Math.sin(shadow.turn)) / shadow.wide;
      const inside = softStep((1 - Math.hypot(length, breadth)) / shadow.edge);
      const at = row * columns + column;
      factors[at] =
        light.exposure * (1 - light.slope * (along + 0.35)) * vignette * (1 - light.shadow * inside);
    }
  }
  return { factors, columns };
}

/** 0 below -0.5, 1 above 0.5, smooth between. */
export function softStep(position: number): number {
  const share = Math.min(1, Math.max(0, position + 0.5));
  return share * share * (3 - 2 * share);
}

export function lightAt({ factors, columns }: LightMap, x: number, y: number): number {
  const left = (x / LIGHT_GRID_PIXELS) | 0;
  const top = (y / LIGHT_GRID_PIXELS) | 0;
  const across = x / LIGHT_GRID_PIXELS - left;
  const down = y / LIGHT_GRID_PIXELS - top;
  const at = top * columns + left;
  const upper = (factors[at] ?? 1) * (1 - across) + (factors[at + 1] ?? 1) * across;
  const lower = (factors[at + columns] ?? 1) * (1 - across) + (factors[at + columns + 1] ?? 1) * across;
  return upper * (1 - down) + lower * down;
}
