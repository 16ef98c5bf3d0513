import sharp from 'sharp';
import type { ArchiveParts } from './archive-content';
import { bindArchive } from './bind-archive';

sharp.concurrency(1);
sharp.cache(false);

/** The entry of the thread that binds archives. */
export default function work(parts: ArchiveParts): Promise<Uint8Array> {
  return bindArchive(parts);
}
