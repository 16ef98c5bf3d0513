import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Piscina from 'piscina';
import { problem, type ProblemError } from '../problem';
import type { ReadPhoto } from './read-photo';

/** Reads photographs; the pool does it in other threads, so that a photograph never stops the event loop. */
export interface PhotoReader {
  read(path: string): Promise<ReadPhoto>;
  close(): Promise<void>;
}

/** Photographs that may wait per thread; one more is answered with 503 and the phone comes back. */
const QUEUE_PER_THREAD = 8;

/** What a worker sends back: problems do not survive the way between threads as errors. */
export type WorkerAnswer = { photo: ReadPhoto } | { problemCode: ProblemError['code'] };

/** @param workerFile the built photo-worker; it stands beside the built server */
export function createPhotoReaderPool(workerFile = join(__dirname, 'photo-worker.js')): PhotoReader {
  const threads = Math.max(1, Math.min(4, availableParallelism()));
  const pool = new Piscina<string, WorkerAnswer>({
    filename: workerFile,
    minThreads: 1,
    maxThreads: threads,
    maxQueue: threads * QUEUE_PER_THREAD,
    idleTimeout: 30_000,
  });
  return {
    async read(path) {
      if (pool.queueSize >= threads * QUEUE_PER_THREAD)
        throw problem('server.busy', { retryAfterSeconds: 5 });
      const answer = await pool.run(path);
      if ('problemCode' in answer) throw problem(answer.problemCode);
      // Buffers arrive as plain byte arrays.
      return { ...answer.photo, jpeg: Buffer.from(answer.photo.jpeg) };
    },
    close: () => pool.close(),
  };
}
