import { setInterval } from 'node:timers';
import { endpointPaths, fillPath } from '#shared/api/paths';
import { provinceClerk, type Clerk } from '../../support/people';
import type { TestApp } from '../../support/test-app';
import type { DeskLine } from './desk-table';
import { timesOf, type MeasuredTimes } from './measured-times';

type Line = Omit<DeskLine, 'database'>;

const SECONDS_MAX = 10;
const FIRST_BYTE_MS_MAX = 1_000;
const GROWTH_MB_MAX = 150;

/**
 * The whole list as XLSX while another clerk goes on asking for pages of the queue. Memory is that of this process, which
 * is server and client at once; the client throws away what it gets.
 */
export async function measureExport(app: TestApp, { say }: { say: (line: string) => void }): Promise<Line[]> {
  if (!('exports.list' in endpointPaths)) return [];
  const [clerk, other] = [await provinceClerk(app), await provinceClerk(app)];
  const askPage = (): Promise<unknown> => other.call('reviews.queue', { query: { status: 'submitted' } });
  const alone = await timesOf(askPage, { runs: 100 });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  let isRunning = true;
  const exported = readExport(app, clerk).finally(() => {
    isRunning = false;
  });
  const during: number[] = [];
  while (isRunning) {
    const started = performance.now();
    await askPage();
    during.push(performance.now() - started);
  }
  clearInterval(watch);
  const { firstByteMs, elapsedMs, bytes } = await exported;
  const growthMb = (peak - before) / 1e6;
  during.sort((left, right) => left - right);
  const p95 = during[Math.floor(during.length * 0.95)] ?? 0;
  const note =
    ` ${(elapsedMs / 1_000).toFixed(1)} s, first byte ${firstByteMs.toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB file, ` +
    `memory +${growthMb.toFixed(0)} MB, others' p95 ${alone.p95.toFixed(1)} -> ${p95.toFixed(1)} ms`;
  say(`export:${note}`);
  const isKept =
    elapsedMs < SECONDS_MAX * 1_000 &&
    firstByteMs < FIRST_BYTE_MS_MAX &&
    growthMb < GROWTH_MB_MAX &&
    p95 < 2 * alone.p95;
  const passLine = `< ${SECONDS_MAX} s, first byte < 1 s, < +${GROWTH_MB_MAX} MB, others' p95 less than doubled`;
  const times: MeasuredTimes | null = null;
  return [{ name: 'the whole list as XLSX, province', times, overBareDriver: null, note, passLine, isKept }];
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
