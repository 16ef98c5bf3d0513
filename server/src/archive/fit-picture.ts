import sharp from 'sharp';

/**
 * Tried in turn until one is small enough: first less quality, then 150 dots an inch of an A4 page, then what still shows
 * the seal. `share` is the least that remains of the bytes of a stored picture (measured): what is hopeless is not tried.
 */
const steps = [
  { longSidePixels: 2600, quality: 76, share: 0.5 },
  { longSidePixels: 2600, quality: 66, share: 0.4 },
  { longSidePixels: 2200, quality: 60, share: 0.28 },
  { longSidePixels: 1754, quality: 62, share: 0.2 },
  { longSidePixels: 1754, quality: 45, share: 0.13 },
  { longSidePixels: 1240, quality: 45, share: 0.06 },
  { longSidePixels: 900, quality: 35, share: 0 },
] as const;

/**
 * The JPEG as it is when it is small enough, or written anew until it is. The last step is taken in any case: 900 pixels of
 * nothing but noise are 100 kB.
 */
export async function fitPicture(jpeg: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  let fitted = jpeg;
  for (const { longSidePixels, quality, share } of steps) {
    if (fitted.length <= maxBytes) break;
    if (jpeg.length * share > maxBytes) continue;
    fitted = await sharp(jpeg)
      .resize(longSidePixels, longSidePixels, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer();
  }
  return fitted;
}
