import { UPLOAD_CHUNK_MAX_BYTES } from '#shared/api/limits';

/** A photograph of 700 kB is then six pieces at first. */
export const firstChunkBytes = 128 * 1024;
/** 8 s at 16 kbit/s, the slowest line that is worth waiting for. */
const chunkMinBytes = 16 * 1024;
/** A piece that is through so soon may be larger. */
const quickMs = 1_500;

/** The size of the next piece, from the size of this one: larger on a good line, so that fewer answers are waited for. */
export function sizeAfterArrival(chunkBytes: number, tookMs: number): number {
  return tookMs < quickMs ? Math.min(UPLOAD_CHUNK_MAX_BYTES, chunkBytes * 2) : chunkBytes;
}

/** A line that was cut is likely to be cut again: less is lost then. */
export function sizeAfterCut(chunkBytes: number): number {
  return Math.max(chunkMinBytes, Math.floor(chunkBytes / 2));
}
