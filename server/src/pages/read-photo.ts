import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import { acceptPhoto, type AcceptedPhoto } from './accept-photo';
import { examinePhoto, type ExaminedPhoto } from './pipeline';

export interface ReadPhoto extends AcceptedPhoto, Pick<ExaminedPhoto, 'codes' | 'findings' | 'page'> {
  /** For lists: the straightened page where there is one, else the photograph. */
  thumbnailJpeg: Buffer;
}

const THUMBNAIL = { width: 320, height: 452, quality: 70 } as const;

/** One photograph from a temporary file to what is kept of it and what was found. Costs CPU: not for the event loop. */
export async function readPhoto(path: string): Promise<ReadPhoto> {
  const accepted = await acceptPhoto(await readFile(path));
  const { codes, findings, page } = await examinePhoto(accepted.jpeg, {
    longSidePixels: PHOTO_LONG_SIDE_PIXELS,
    clockMs: () => performance.now(),
  });
  const thumbnailJpeg = await makeThumbnail(page?.scanJpeg ?? accepted.jpeg);
  return { ...accepted, codes, findings, page, thumbnailJpeg };
}

async function makeThumbnail(jpeg: Buffer): Promise<Buffer> {
  const { width, height, quality } = THUMBNAIL;
  return sharp(jpeg).resize(width, height, { fit: 'inside' }).jpeg({ quality }).toBuffer();
}
