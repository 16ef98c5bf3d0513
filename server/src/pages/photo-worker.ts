import sharp from 'sharp';
import { ProblemError } from '../problem';
import type { WorkerAnswer } from './photo-reader';
import { readPhoto } from './read-photo';

/** One photograph a thread at a time: the pool is the parallelism. */
sharp.concurrency(1);
sharp.cache(false);

/** The entry of a worker thread. */
export default async function work(path: string): Promise<WorkerAnswer> {
  try {
    return { photo: await readPhoto(path) };
  } catch (error) {
    if (error instanceof ProblemError) return { problemCode: error.code };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
