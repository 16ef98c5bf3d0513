import sharp from 'sharp';
import type { PlacedInk } from './distraction-drawing';
import { smoothNoise } from './smooth-noise';

/** A printed page in colour, before it is photographed. */
export interface InkPage {
  pixels: Uint8Array;
  width: number;
  height: number;
  pixelsPerMm: number;
}

const MARGIN_MM = 2;

/** Lays ink over what is already there, as ink does: what is dark stays dark. */
export async function stampInk(
  page: InkPage,
  { drawing, xMm, yMm, turnDegrees, colour, ink, isPatchy }: PlacedInk,
  { printedShare = 1, seed }: { printedShare?: number; seed: number },
): Promise<void> {
  const sideMm = Math.hypot(drawing.widthMm, drawing.heightMm) + MARGIN_MM;
  const side = Math.round(sideMm * page.pixelsPerMm);
  const box = `${-sideMm / 2} ${-sideMm / 2} ${sideMm} ${sideMm}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${box}"><g transform="rotate(${turnDegrees})">${drawing.svg}</g></svg>`;
  const mask = await sharp(Buffer.from(svg)).ensureAlpha().extractChannel('alpha').blur(0.8).raw().toBuffer();
  const left = Math.round(xMm * page.pixelsPerMm - side / 2);
  const top = Math.round(yMm * page.pixelsPerMm - side / 2);
  const noise = smoothNoise(seed);
  const edge = (seed % 628) / 100;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const pageX = left + x;
      const pageY = top + y;
      if (pageX < 0 || pageY < 0 || pageX >= page.width || pageY >= page.height) continue;
      let cover = ((mask[y * side + x] ?? 0) / 255) * ink;
      if (cover === 0) continue;
      if (isPatchy)
        cover *= 0.55 + 0.45 * Math.min(1, 1.5 * noise(x / 9, y / 9)) * (0.7 + 0.6 * noise(x / 90, y / 90));
      if (printedShare < 1) cover *= printed(x / side - 0.5, y / side - 0.5, { printedShare, edge });
      const at = (pageY * page.width + pageX) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const kept = 1 - Math.min(cover, 1) * (1 - (colour[channel] ?? 0) / 255);
        page.pixels[at + channel] = (page.pixels[at + channel] ?? 0) * kept;
      }
    }
  }
}

/** A stamp that was pressed on one side only fades out towards the other. */
function printed(
  x: number,
  y: number,
  { printedShare, edge }: { printedShare: number; edge: number },
): number {
  const along = x * Math.cos(edge) + y * Math.sin(edge) + 0.5;
  return Math.min(1, Math.max(0, (printedShare - along) * 12 + 0.5));
}
