import type { Picture } from '../picture';

/** Below this share of the paper's level a pixel is ink. */
const INK_LEVEL = 150;
/** A tile with less ink says nothing about sharpness. */
const NEEDED_INK_SHARE = 0.02;
const TILE_PIXELS = 80;
/** Between the three points of a second derivative: a stroke of small print is about this wide. */
const STEP_PIXELS = 3;
const QUANTILE = 0.99;
const DIRECTIONS = [
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
] as const;

/**
 * How sharp the print is on the straightened, flattened page (gray): per direction the 99th percentile of the second
 * derivative where there is ink, and of these the smallest, because a shaken picture is sharp in one direction only.
 * null when the page shows no ink at all.
 */
export function measureSharpness(page: Picture): number | null {
  const tiles = inkTiles(page);
  if (tiles.length === 0) return null;
  return Math.min(...DIRECTIONS.map((direction) => directionalSharpness(page, tiles, direction)));
}

interface Tile {
  left: number;
  top: number;
}

function inkTiles({ pixels, width, height }: Picture): Tile[] {
  const tiles: Tile[] = [];
  const needed = (TILE_PIXELS * TILE_PIXELS * NEEDED_INK_SHARE) / 4;
  for (let top = STEP_PIXELS; top + TILE_PIXELS + STEP_PIXELS <= height; top += TILE_PIXELS) {
    for (let left = STEP_PIXELS; left + TILE_PIXELS + STEP_PIXELS <= width; left += TILE_PIXELS) {
      let ink = 0;
      for (let y = top; y < top + TILE_PIXELS; y += 2) {
        for (let x = left; x < left + TILE_PIXELS; x += 2) {
          if ((pixels[y * width + x] ?? 0) < INK_LEVEL) ink += 1;
        }
      }
      if (ink >= needed) tiles.push({ left, top });
    }
  }
  return tiles;
}

function directionalSharpness(
  { pixels, width }: Picture,
  tiles: readonly Tile[],
  direction: { x: number; y: number },
): number {
  // A slanted step is longer; its points are drawn together to the same distance.
  const step = direction.x !== 0 && direction.y !== 0 ? STEP_PIXELS - 1 : STEP_PIXELS;
  const offset = direction.y * step * width + direction.x * step;
  const histogram = new Uint32Array(512);
  let count = 0;
  for (const { left, top } of tiles) {
    for (let y = top; y < top + TILE_PIXELS; y += 1) {
      for (let at = y * width + left, end = at + TILE_PIXELS; at < end; at += 2) {
        const curve = 2 * (pixels[at] ?? 0) - (pixels[at - offset] ?? 0) - (pixels[at + offset] ?? 0);
        const bin = Math.abs(curve);
        histogram[bin] = (histogram[bin] ?? 0) + 1;
        count += 1;
      }
    }
  }
  let above = 0;
  for (let bin = histogram.length - 1; bin > 0; bin -= 1) {
    above += histogram[bin] ?? 0;
    if (above >= count * (1 - QUANTILE)) return bin;
  }
  return 0;
}
