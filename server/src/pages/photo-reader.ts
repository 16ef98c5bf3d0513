import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Piscina from 'piscina';
import { problem, type ProblemError } from '../problem';
import type { ReadPhoto } from './read-photo';

/** Reads photographs; the pool does it in other threads, so that a photograph never stops the event loop. */
export interface PhotoReader {
  /** @throws the problems of acceptPhoto; server.busy when too many are waiting */
  read(path: string): Promise<ReadPhoto>;
  close(): Promise<void>;
}

export interface PhotoReaderOptions {
  /** The built photo-worker; it stands beside the built server. */
  workerFile?: string;
  /** Threads that read at the same time. Minimum 1. */
  threads?: number;
  /** Photographs that may wait per thread; one more is answered with 503 and the phone comes back. */
  queuePerThread?: number;
  /** Threads are replaced after so many photographs together: native libraries keep memory that nobody gets back. */
  photosPerPool?: number;
  /** A photograph that takes longer is given up, and its thread with it. */
  timeoutMs?: number;
}

/** What a worker sends back. Everything that it can catch is an answer: a rejection means that the thread died. */
export type WorkerAnswer = { photo: ReadPhoto } | { problemCode: ProblemError['code'] } | { fault: string };

const RETRY_AFTER_SECONDS = 5;
/** Of a thread's own objects; pictures lie outside. */
const THREAD_MEMORY_MB = 256;

export function createPhotoReaderPool({
  workerFile = join(__dirname, 'photo-worker.js'),
  threads = Math.max(1, Math.min(4, availableParallelism())),
  queuePerThread = 8,
  photosPerPool = 400,
  timeoutMs = 30_000,
}: PhotoReaderOptions = {}): PhotoReader {
  const makePool = (): Piscina<string, WorkerAnswer> =>
    new Piscina<string, WorkerAnswer>({
      filename: workerFile,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
  let pool = makePool();
  let photosOfPool = 0;
  let unread = 0;
  let free = threads;
  const waiting: (() => void)[] = [];
  const leaving = new Set<Promise<void>>();

  /** Waiting is done here and not in the pool: the time of a photograph begins with its reading. */
  const inTurn = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };

  const replacePool = (): void => {
    const old = pool;
    pool = makePool();
    photosOfPool = 0;
    // Finishes what it has begun.
    const left = old.close().finally(() => leaving.delete(left));
    leaving.add(left);
  };

  const runOnce = async (path: string): Promise<WorkerAnswer | 'timedOut' | 'died'> => {
    if (photosOfPool >= photosPerPool) replacePool();
    photosOfPool += 1;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await pool.run(path, { signal: timeout });
    } catch {
      return timeout.aborted ? 'timedOut' : 'died';
    }
  };

  return {
    async read(path) {
      if (unread >= threads * (queuePerThread + 1))
        throw problem('server.busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      unread += 1;
      try {
        const first = await inTurn(() => runOnce(path));
        // A thread may die of want of memory, or of this photograph; the second death tells.
        const answer = first === 'died' ? await inTurn(() => runOnce(path)) : first;
        if (answer === 'timedOut' || answer === 'died') throw problem('photo.damaged');
        if ('problemCode' in answer) throw problem(answer.problemCode);
        if ('fault' in answer) throw new Error(answer.fault);
        return ownBuffers(answer.photo);
      } finally {
        unread -= 1;
      }
    },
    async close() {
      await Promise.all([pool.close(), ...leaving]);
    },
  };
}

/** Buffers arrive from another thread as plain byte arrays. */
function ownBuffers(photo: ReadPhoto): ReadPhoto {
  const { jpeg, thumbnailJpeg, page } = photo;
  return {
    ...photo,
    jpeg: Buffer.from(jpeg),
    thumbnailJpeg: Buffer.from(thumbnailJpeg),
    page: page && { ...page, scanJpeg: Buffer.from(page.scanJpeg) },
  };
}
