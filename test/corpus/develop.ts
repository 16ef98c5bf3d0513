import sharp from 'sharp';
import type { PictureSize } from './camera-geometry';
import type { PhotoPlan } from './photo-plan';
import type { Chance } from './seeded-random';

const NOISE_SAMPLES = 65_536;

/** Blur, motion, noise, turn and JPEG: what lens, hand, sensor and phone do to the light. */
export async function develop(
  exposed: Uint8Array,
  { camera, jpegQuality }: PhotoPlan,
  { size, chance }: { size: PictureSize; chance: Chance },
): Promise<Buffer> {
  const raw = { ...size, channels: 3 as const };
  const moved = camera.motionPixels > 1 ? smeared(exposed, size, camera) : exposed;
  const sigma = Math.max(camera.defocusPixels, 0.3);
  const blurred = await sharp(moved, { raw }).blur(sigma).raw().toBuffer();
  addNoise(blurred, camera.noise, chance);
  return sharp(blurred, { raw })
    .rotate(camera.quarterTurns * 90)
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}

/** The mean along a short straight way. */
function smeared(
  pixels: Uint8Array,
  { width, height }: PictureSize,
  { motionPixels, motionDegrees }: PhotoPlan['camera'],
): Uint8Array {
  const steps = Math.ceil(motionPixels) + 1;
  const angle = (motionDegrees * Math.PI) / 180;
  const offsets = Array.from({ length: steps }, (_, index) => {
    const along = (index / (steps - 1) - 0.5) * motionPixels;
    return Math.round(along * Math.sin(angle)) * width + Math.round(along * Math.cos(angle));
  });
  const smear = new Uint8Array(pixels.length);
  const last = width * height - 1;
  for (let index = 0; index <= last; index += 1) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const offset of offsets) {
      const from = Math.min(Math.max(index + offset, 0), last) * 3;
      red += pixels[from] ?? 0;
      green += pixels[from + 1] ?? 0;
      blue += pixels[from + 2] ?? 0;
    }
    smear[index * 3] = red / steps;
    smear[index * 3 + 1] = green / steps;
    smear[index * 3 + 2] = blue / steps;
  }
  return smear;
}

/** Grain of the sensor, alike in the three channels for its larger part. */
function addNoise(pixels: Buffer, deviation: number, chance: Chance): void {
  const samples = Float32Array.from({ length: NOISE_SAMPLES }, () => chance.normal());
  let at = chance.whole(0, NOISE_SAMPLES - 1);
  for (let index = 0; index < pixels.length; index += 3) {
    at = (at * 5 + 12_345) & (NOISE_SAMPLES - 1);
    const common = (samples[at] ?? 0) * 0.8;
    for (let channel = 0; channel < 3; channel += 1) {
      const own = (samples[(at + channel * 977 + (index >> 4)) & (NOISE_SAMPLES - 1)] ?? 0) * 0.6;
      const level = pixels[index + channel] ?? 0;
      const grain = deviation * (0.6 + 0.4 * Math.sqrt(level / 128));
      pixels[index + channel] = Math.min(255, Math.max(0, level + (common + own) * grain));
    }
  }
}
