import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPhotoReaderPool, type PhotoReader } from '../../server/src/pages';
import { ProblemError } from '../../server/src/problem';

const workerFile = resolve('test/support/fragile-worker.cjs');
const outcome = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof ProblemError ? error.code : 'fault'),
  );

describe('the readers of photographs', () => {
  let directory: string;
  let reader: PhotoReader;
  const open = (options: object = {}): PhotoReader =>
    (reader = createPhotoReaderPool({ workerFile, threads: 2, ...options }));
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'shenbao-readers-'));
  });
  afterEach(async () => {
    await reader.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('read a photograph again when their thread died, and give up on one that kills it twice', async () => {
    open();
    const once = `once|${join(directory, 'died')}`;
    const all = await Promise.all(
      ['good', once, 'always', 'good', 'good'].map((order) => outcome(reader.read(order))),
    );
    expect(all).toEqual(['read', 'read', 'photo.damaged', 'read', 'read']);
  });

  it('tell what the worker refused, and a fault of the program as one', async () => {
    open();
    expect(await outcome(reader.read('damaged'))).toBe('photo.damaged');
    expect(await outcome(reader.read('fault'))).toBe('fault');
  });

  it('give up on a photograph that takes too long, and go on', async () => {
    open({ timeoutMs: 200 });
    expect(await outcome(reader.read('forever'))).toBe('photo.damaged');
    expect(await outcome(reader.read('good'))).toBe('read');
  });

  it('count the time of a photograph from its turn, not from its place in the queue', async () => {
    open({ threads: 1, timeoutMs: 800 });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(reader.read('slow'))));
    expect(outcomes).toEqual(['read', 'read', 'read', 'read', 'read']);
  });

  it('send away what they cannot queue, with a time to come back', async () => {
    open({ threads: 1, queuePerThread: 2 });
    const readings = Array.from({ length: 5 }, () => reader.read('slow'));
    const outcomes = await Promise.all(readings.map(outcome));
    expect(outcomes).toEqual(['read', 'read', 'read', 'server.busy', 'server.busy']);
    const refusal = await readings[3]?.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ facts: { retryAfterSeconds: 5 } });
    expect(await outcome(reader.read('good'))).toBe('read');
  });

  it('are replaced after a number of photographs, without losing one', async () => {
    open({ threads: 1, photosPerPool: 3 });
    const threads = [];
    for (let count = 0; count < 7; count += 1) {
      const { codes } = await reader.read('good');
      threads.push((codes[0] as unknown as { threadId: number }).threadId);
    }
    expect(new Set(threads).size).toBe(3);
    expect(threads[0]).toBe(threads[2]);
  });
});
