import { join } from 'node:path';
import Piscina from 'piscina';
import { problem } from '../problem';
import type { ArchiveParts } from './archive-content';

/** Binds archives; the pool does it in another thread, because typesetting and pictures take a second or more of CPU. */
export interface ArchiveBinder {
  /** @throws server.busy when too many are waiting */
  bind(parts: ArchiveParts): Promise<Buffer>;
  close(): Promise<void>;
}

export interface ArchiveBinderOptions {
  /** The built archive-worker; it stands beside the built server. */
  workerFile?: string;
  /** Archives that may wait for the one thread, each with some MB; one more is answered with 503. */
  maxWaiting?: number;
  /** An archive that takes longer is given up, and its thread with it. */
  timeoutMs?: number;
}

const RETRY_AFTER_SECONDS = 5;
/** Of the thread's own objects; pictures and fonts lie outside. */
const THREAD_MEMORY_MB = 256;
/** The fonts of the typesetting stay in the thread: without work it goes, and they with it. */
const IDLE_MS = 60_000;

export function createArchiveBinderPool({
  workerFile = join(__dirname, 'archive-worker.js'),
  maxWaiting = 6,
  timeoutMs = 60_000,
}: ArchiveBinderOptions = {}): ArchiveBinder {
  const pool = new Piscina<ArchiveParts, Uint8Array>({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  let running = 0;
  return {
    async bind(parts) {
      if (running > maxWaiting) throw problem('server.busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      running += 1;
      try {
        return Buffer.from(await pool.run(parts, { signal: AbortSignal.timeout(timeoutMs) }));
      } finally {
        running -= 1;
      }
    },
    close: () => pool.close(),
  };
}
