import type { Desk } from './photo-plan';
import { smoothNoise } from './smooth-noise';

/** A square piece of desk, repeated by mirroring; red, green and blue. */
export interface DeskTexture {
  pixels: Uint8Array;
  side: number;
}

const SIDE = 512;
export const DESK_PIXELS_PER_MM = 2;

type Painter = (x: number, y: number, noise: (x: number, y: number) => number) => [number, number, number];

const painters: Record<Desk, Painter> = {
  white: (x, y, noise) => grayish(236 + 8 * noise(x / 60, y / 60), 1),
  paperColoured: (x, y, noise) => {
    const sheetEdge = Math.abs(((x + 0.18 * y) % 340) - 60) < 1 ? -26 : 0;
    return grayish(243 + 4 * noise(x / 80, y / 80) + sheetEdge, 0.985);
  },
  wood: (x, y, noise) => {
    const grain = noise(x / 180, y / 7) * 0.6 + noise(x / 60, y / 2.2) * 0.4;
    const ring = 0.5 + 0.5 * Math.sin(y / 9 + 5 * noise(x / 150, y / 60));
    const level = 0.62 + 0.3 * grain + 0.1 * ring;
    return [190 * level, 138 * level, 88 * level];
  },
  patterned: (x, y, noise) => {
    const isOdd = (Math.floor(x / 48) + Math.floor(y / 48)) % 2 === 0;
    const stripe = Math.floor((x + y) / 16) % 5 === 0 ? 30 : 0;
    const level = (isOdd ? 196 : 128) + 14 * noise(x / 3, y / 3) - stripe;
    return [level, level * 0.93, level * (isOdd ? 0.82 : 1.04)];
  },
  dark: (x, y, noise) => grayish(44 + 16 * noise(x / 30, y / 30) + 8 * noise(x / 2, y / 2), 1.05),
};

function grayish(level: number, blue: number): [number, number, number] {
  return [level, level, level * blue];
}

const known = new Map<string, DeskTexture>();

export function deskTexture(desk: Desk, variant: number): DeskTexture {
  const key = `${desk}-${variant}`;
  const texture = known.get(key) ?? paint(painters[desk], variant);
  known.set(key, texture);
  return texture;
}

function paint(painter: Painter, variant: number): DeskTexture {
  const noise = smoothNoise(variant + 77);
  const pixels = new Uint8Array(SIDE * SIDE * 3);
  for (let y = 0, at = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1, at += 3) {
      const colour = painter(x, y, noise);
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at + channel] = Math.min(255, colour[channel] ?? 0);
    }
  }
  return { pixels, side: SIDE };
}

/** Where in the texture a place of the desk is looked up. */
export function deskIndex(xMm: number, yMm: number): number {
  return (mirrored(yMm * DESK_PIXELS_PER_MM) * SIDE + mirrored(xMm * DESK_PIXELS_PER_MM)) * 3;
}

function mirrored(position: number): number {
  const period = SIDE * 2;
  const within = ((Math.floor(position) % period) + period) % period;
  return within < SIDE ? within : period - 1 - within;
}
