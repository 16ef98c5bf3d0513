import sharp, { type Metadata } from 'sharp';
import { PHOTO_MAX_PIXELS } from '#shared/api/limits';
import { problem } from '../problem';

/** What is kept of a photograph: upright, without metadata (place and time of taking among it), as JPEG. */
export interface AcceptedPhoto {
  jpeg: Buffer;
  widthPixels: number;
  heightPixels: number;
}

/** Enough to read the smallest print of the form at the desk. */
const STORED_LONG_SIDE_PIXELS = 2600;
const STORED_QUALITY = 85;
/** Below this no text of an A4 page can be read; the short side is that of the stored picture. */
const MINIMUM_LONG_SIDE_PIXELS = 600;
const MINIMUM_SHORT_SIDE_PIXELS = 400;
/** A file that is made to be slow to decode (a progressive JPEG of a thousand scans) is given up. */
const DECODING_SECONDS = 15;

/** By their first bytes; names and content types are only claims. */
const SIGNATURES = [
  { kind: 'jpeg', matches: (head: Buffer) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  {
    kind: 'png',
    matches: (head: Buffer) => head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  },
  {
    kind: 'webp',
    matches: (head: Buffer) =>
      head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
] as const;

export type ImageKind = (typeof SIGNATURES)[number]['kind'];

export function imageKindOf(head: Buffer): ImageKind | null {
  return SIGNATURES.find((signature) => signature.matches(head))?.kind ?? null;
}

/**
 * Decodes a photograph whole and writes it anew, so that nothing of the file itself survives.
 *
 * @throws photo.notAnImage, photo.tooManyPixels, photo.tooSmall, photo.damaged
 */
export async function acceptPhoto(file: Buffer): Promise<AcceptedPhoto> {
  const kind = imageKindOf(file);
  if (kind === null) throw problem('photo.notAnImage');
  const metadata = await readMetadata(file);
  if (metadata.format !== kind || (metadata.pages ?? 1) > 1) throw problem('photo.notAnImage');
  if (metadata.width * metadata.height > PHOTO_MAX_PIXELS) throw problem('photo.tooManyPixels');
  if (isTooSmall(metadata)) throw problem('photo.tooSmall');
  try {
    const { data, info } = await sharp(file, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: DECODING_SECONDS })
      .rotate()
      .resize(STORED_LONG_SIDE_PIXELS, STORED_LONG_SIDE_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: STORED_QUALITY, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, widthPixels: info.width, heightPixels: info.height };
  } catch {
    throw problem('photo.damaged');
  }
}

/** A panorama is too: what is left of it once its long side fits is a strip. */
function isTooSmall({ width, height }: { width: number; height: number }): boolean {
  const long = Math.max(width, height);
  const storedShort = Math.min(width, height) * Math.min(1, STORED_LONG_SIDE_PIXELS / long);
  return long < MINIMUM_LONG_SIDE_PIXELS || storedShort < MINIMUM_SHORT_SIDE_PIXELS;
}

async function readMetadata(file: Buffer): Promise<Metadata> {
  try {
    return await sharp(file, { limitInputPixels: false, failOn: 'error' }).metadata();
  } catch {
    throw problem('photo.damaged');
  }
}
