import { setTimeout as sleep } from 'node:timers/promises';
import { endpointPaths, fillPath } from '#shared/api/paths';
import { provinceClerk, type Clerk } from '../../support/people';
import type { TestApp } from '../../support/test-app';
import type { DeskLine } from './desk-table';

type Line = Omit<DeskLine, 'database'>;

const SECONDS_MAX = 10;
const FIRST_BYTE_MS_MAX = 1_000;
const GROWTH_MB_MAX = 150;

/** How often the other clerk asks: more than a whole office does. */
const PACE_MS = 25;

/**
 * The whole list as XLSX: first alone, for time and memory, then while another clerk goes on asking for pages of the
 * queue. Memory is that of this process, which is server and client at once; the client throws away what it gets.
 */
export async function measureExport(app: TestApp, { say }: { say: (line: string) => void }): Promise<Line[]> {
  if (!('exports.list' in endpointPaths)) return [];
  const [clerk, other] = [await provinceClerk(app), await provinceClerk(app)];
  const { firstByteMs, elapsedMs, bytes, growthMb, cpuMs } = await measureAlone(app, clerk);
  const askPage = async (): Promise<number> => {
    const started = performance.now();
    await other.call('reviews.queue', { query: { status: 'submitted' } });
    return performance.now() - started;
  };
  const without = await pacedTimes(askPage, async (isRunning) => {
    await sleep(5_000);
    isRunning.value = false;
  });
  const during = await pacedTimes(askPage, async (isRunning) => {
    await readExport(app, clerk).finally(() => (isRunning.value = false));
  });
  const note =
    ` ${(elapsedMs / 1_000).toFixed(1)} s (CPU ${(cpuMs / 1_000).toFixed(1)} s), first byte ${firstByteMs.toFixed(0)} ms, ` +
    `${(bytes / 1e6).toFixed(1)} MB file, memory +${growthMb.toFixed(0)} MB, ` +
    `others' p95 ${without.toFixed(1)} -> ${during.toFixed(1)} ms`;
  say(`export:${note}`);
  const isKept =
    elapsedMs < SECONDS_MAX * 1_000 &&
    firstByteMs < FIRST_BYTE_MS_MAX &&
    growthMb < GROWTH_MB_MAX &&
    during < 2 * without;
  const passLine = `< ${SECONDS_MAX} s, first byte < 1 s, < +${GROWTH_MB_MAX} MB, others' p95 less than doubled`;
  return [
    { name: 'the whole list as XLSX, province', times: null, overBareDriver: null, note, passLine, isKept },
  ];
}

async function measureAlone(app: TestApp, clerk: Clerk) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const cpuBefore = process.cpuUsage();
  const read = await readExport(app, clerk);
  const { user, system } = process.cpuUsage(cpuBefore);
  clearInterval(watch);
  return { ...read, growthMb: (peak - before) / 1e6, cpuMs: (user + system) / 1_000 };
}

/** p95 of asking at an even pace as long as something goes on. */
async function pacedTimes(
  ask: () => Promise<number>,
  goOn: (isRunning: { value: boolean }) => Promise<void>,
): Promise<number> {
  const isRunning = { value: true };
  const work = goOn(isRunning);
  const times: number[] = [];
  while (isRunning.value) {
    times.push(await ask());
    await sleep(PACE_MS);
  }
  await work;
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length * 0.95)] ?? 0;
}

async function readExport(
  app: TestApp,
  clerk: Clerk,
): Promise<{ firstByteMs: number; elapsedMs: number; bytes: number }> {
  const started = performance.now();
  const answer = await fetch(`${app.url}${fillPath('exports.list')}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: app.url,
      cookie: clerk.cookie ?? '',
      'x-forwarded-for': clerk.address,
    },
    body: '{}',
  });
  if (answer.body === null || !answer.ok) throw new Error(`the export was answered with ${answer.status}`);
  let firstByteMs: number | null = null;
  let bytes = 0;
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    firstByteMs ??= performance.now() - started;
    bytes += piece.length;
  }
  return { firstByteMs: firstByteMs ?? 0, elapsedMs: performance.now() - started, bytes };
}
