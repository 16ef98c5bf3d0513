import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import { acceptPhoto } from '../../server/src/pages/accept-photo';
import { examinePhoto } from '../../server/src/pages/pipeline';

sharp.concurrency(1);
sharp.cache(false);

/** The whole way of one photograph in a thread of the pool. */
export default async function work(path: string): Promise<number> {
  const { jpeg } = await acceptPhoto(await readFile(path));
  const { findings } = await examinePhoto(jpeg, {
    longSidePixels: PHOTO_LONG_SIDE_PIXELS,
    clockMs: () => performance.now(),
  });
  return findings.length;
}
