import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPhotoReaderPool } from '../../server/src/pages/photo-reader';
import { makePhoto } from '../corpus/make-photo';
import type { TableLine } from './photo-table';

const WORKERS = 2;
/** Different photographs; the pool sees them over and over. */
const DIFFERENT_PHOTOS = 12;
const LONGEST_DELAY_MS = 50;
/** Growth of the process between the first and the last fifth that still counts as flat. */
const FLAT_MEGABYTES = 120;

/** Photographs a second with two workers, what the event loop feels of it, and whether memory grows. */
export async function measurePool({
  prefix,
  count,
  cacheDirectory,
}: {
  prefix: string;
  count: number;
  cacheDirectory: string;
}): Promise<TableLine[]> {
  const files = await photoFiles(prefix, cacheDirectory);
  // The server's own readers, with room to queue all at once.
  const readers = createPhotoReaderPool({
    workerFile: path.join(__dirname, 'photo-worker.cjs'),
    threads: WORKERS,
    queuePerThread: count,
  });
  await Promise.all(files.map((file) => readers.read(file)));
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const memory: number[] = [];
  delay.enable();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      await readers.read(files[index % files.length] ?? '');
      memory.push(process.memoryUsage.rss() / 1024 / 1024);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  await readers.close();
  const delayMs = delay.percentile(99) / 1e6 - 10;
  const fifth = Math.ceil(memory.length / 5);
  const growth = Math.max(...memory.slice(-fifth)) - Math.max(...memory.slice(0, fifth));
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    line('photos a second, 2 workers', (count / seconds).toFixed(2)),
    {
      name: 'event loop delay p99 while the pool is full',
      value: `${delayMs.toFixed(1)} ms`,
      passLine: `< ${LONGEST_DELAY_MS} ms`,
      isKept: delayMs < LONGEST_DELAY_MS,
    },
    {
      name: `memory over ${count} photos`,
      value: `${growth >= 0 ? '+' : ''}${growth.toFixed(0)} MB from the first to the last fifth`,
      passLine: `<= +${FLAT_MEGABYTES} MB`,
      isKept: growth <= FLAT_MEGABYTES,
    },
    line('peak memory, corpus and two workers', `${peak.toFixed(0)} MB`),
  ];
}

function line(name: string, value: string): TableLine {
  return { name, value, passLine: null, isKept: null };
}

async function photoFiles(prefix: string, cacheDirectory: string): Promise<string[]> {
  const folder = path.join(cacheDirectory, 'pool');
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (let index = 0; index < DIFFERENT_PHOTOS; index += 1) {
    const file = path.resolve(folder, `${prefix}-${index}.jpg`);
    writeFileSync(file, (await makePhoto(`${prefix}-${index}`, cacheDirectory)).jpeg);
    files.push(file);
  }
  return files;
}
