import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { createArchiveBinderPool, type ArchiveBinder } from '../../server/src/archive';
import type { ArchiveParts } from '../../server/src/archive/archive-content';
import { bindArchive, PAGE_MAX_BYTES } from '../../server/src/archive/bind-archive';
import { declareNotRun } from '../support/declare-not-run';
import {
  hasPoppler,
  pageSizes,
  pageTexts,
  pictureBytes,
  popplerNotice,
  wordPlaces,
} from './archived-contact';
import { hostileName, largeParts } from './sample-parts';

describe('the largest archives', () => {
  let parts: ArchiveParts;
  let pdf: Buffer;
  beforeAll(async () => {
    parts = await largeParts();
    pdf = Buffer.from(await bindArchive(parts));
  });

  it('keep every page within 400 kB, however noisy its photograph is', () => {
    const pictures = pictureBytes(pdf);
    expect(parts.content.pages.length).toBeGreaterThanOrEqual(9);
    expect(pictures).toHaveLength(parts.content.pages.length);
    const textOfPage = (parts.prints[0]?.pdf.length ?? 0) / pictures.length;
    expect(Math.max(...pictures) + textOfPage).toBeLessThanOrEqual(PAGE_MAX_BYTES);
    console.info(
      `${pictures.length} pages, as stored ${parts.pictures[0]?.jpeg.length}, in the archive at most ` +
        `${Math.max(...pictures)} bytes, text ${Math.round(textOfPage)} a page, the file ${pdf.length}`,
    );
  });

  it('are the same whenever they are bound', async () => {
    expect(pdf.equals(Buffer.from(await bindArchive(parts)))).toBe(true);
  });

  if (!hasPoppler) {
    declareNotRun(popplerNotice);
    return;
  }

  it('stay on A4 and inside its margins with names of 200 characters of markup and sixty attachments', () => {
    expect(new Set(pageSizes(pdf))).toEqual(new Set(['595.276 x 841.89 pts (A4)']));
    const text = pageTexts(pdf).join('');
    // The mark that would turn the end of the name around is left out.
    expect(text.split(hostileName.replace(/[\s\u202E]/gu, '')).length - 1).toBe(4);
    expect(text).toContain('材料59.pdf');
    expect(text).toContain('与登记的校验值不一致');
    for (const { leftMm, rightMm, topMm, bottomMm } of wordPlaces(pdf)) {
      expect([leftMm > 9, rightMm < 201, topMm > 9, bottomMm < 288]).toEqual([true, true, true, true]);
    }
  });
});

/** The kernel's count for the thread that reads it: its first number is the time on a core, in nanoseconds. */
const THREAD_COUNTS = '/proc/thread-self/schedstat';

/** Time that this thread has spent on a core, in ms. Waiting for a core, as on a busy machine, is not in it. */
const ownCpuMs = (): number => Number(readFileSync(THREAD_COUNTS, 'utf8').split(' ')[0]) / 1e6;

describe('the thread that binds', () => {
  let directory: string;
  let binder: ArchiveBinder;
  beforeAll(async () => {
    // Beside the packages that it leaves outside.
    directory = mkdtempSync(join(resolve('.'), 'node_modules', '.archive-'));
    const workerFile = join(directory, 'archive-worker.js');
    await build({
      entryPoints: ['server/src/archive/archive-worker.ts'],
      outfile: workerFile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
      tsconfig: 'server/tsconfig.json',
    });
    binder = createArchiveBinderPool({ workerFile, maxWaiting: 1 });
  });
  afterAll(async () => {
    await binder.close();
    rmSync(directory, { recursive: true });
  });

  if (!existsSync(THREAD_COUNTS)) {
    declareNotRun('the time of one thread is read from Linux');
    return;
  }

  /** Two in the pool, one refused, and one in this thread: what they cost it, and that they are the same. */
  async function bindThree(parts: Awaited<ReturnType<typeof largeParts>>) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const cpuBefore = ownCpuMs();
    const [first, second, third] = await Promise.allSettled([
      binder.bind(parts),
      binder.bind(parts),
      binder.bind(parts),
    ]);
    const elapsedMs = performance.now() - started;
    const cpuOfPool = ownCpuMs() - cpuBefore;
    delay.disable();
    expect(third).toMatchObject({ status: 'rejected', reason: { code: 'server.busy' } });
    const cpuBeforeOwn = ownCpuMs();
    const inThisThread = Buffer.from(await bindArchive(parts));
    const cpuOfOne = ownCpuMs() - cpuBeforeOwn;
    for (const bound of [first, second])
      expect(bound.status === 'fulfilled' && bound.value.equals(inThisThread)).toBe(true);
    return { cpuOfPool, cpuOfOne, elapsedMs, longestMs: delay.max / 1e6 };
  }

  it('takes the work off the event loop, gives the same bytes, and refuses more than may wait', async () => {
    const parts = await largeParts();
    const memoryBefore = process.memoryUsage().rss;
    let measured = await bindThree(parts);
    // Clearing up the memory of earlier tests falls to this thread at any moment, and can only add to what it costs.
    for (let again = 0; again < 2 && measured.cpuOfPool >= measured.cpuOfOne; again += 1)
      measured = await bindThree(parts);
    const { cpuOfPool, cpuOfOne, elapsedMs, longestMs } = measured;
    // Two were bound: bound in this thread they would cost it twice what one costs, and more while it is cold.
    expect(cpuOfPool).toBeLessThan(cpuOfOne);
    const growthMb = Math.round((process.memoryUsage().rss - memoryBefore) / 1e6);
    console.info(
      `two archives of ${parts.content.pages.length} pages in ${Math.round(elapsedMs)} ms, ` +
        `${Math.round(cpuOfPool)} ms of this thread (one archive bound here: ${Math.round(cpuOfOne)} ms), ` +
        `at most ${Math.round(longestMs)} ms at a stretch, resident memory +${growthMb} MB`,
    );
  });
});
