import sharp from 'sharp';

/** Tried in turn until one is small enough: first less quality, then 150 dots an inch of an A4 page, then what still shows the seal. */
const steps = [
  { longSidePixels: 2600, quality: 82 },
  { longSidePixels: 2600, quality: 74 },
  { longSidePixels: 2600, quality: 62 },
  { longSidePixels: 2200, quality: 55 },
  { longSidePixels: 1754, quality: 60 },
  { longSidePixels: 1754, quality: 45 },
  { longSidePixels: 1240, quality: 45 },
  { longSidePixels: 900, quality: 35 },
] as const;

/**
 * The JPEG as it is when it is small enough, or written anew until it is. The last step is taken in any case: 900 pixels of
 * the noisiest picture are 260 kB.
 */
export async function fitPicture(jpeg: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  let fitted = jpeg;
  for (const { longSidePixels, quality } of steps) {
    if (fitted.length <= maxBytes) break;
    fitted = await sharp(jpeg)
      .resize(longSidePixels, longSidePixels, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
  }
  return fitted;
}
