import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { countAcceptedForgeries } from './forge-codes';
import { measurePhoto, type MeasuredPhoto } from './measure-photos';
import { measurePool } from './measure-pool';
import { photoTable, type TableLine } from './photo-table';

/** Limits are chosen on the one part and reported on the other; a seed is in one of them only. */
const parts = {
  tuning: { count: 60 },
  'held-out': { count: 320 },
} as const;

const FORGERIES = 100_000;
const usage = 'npm run bench:photos -- [--seeds tuning|held-out] [--count n] [--pool n] [--json]';

/** Prints what the photograph pipeline makes of the corpus. Takes about a second a photograph. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: 'tuning' },
      count: { type: 'string' },
      pool: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  });
  const { seeds, json } = values;
  if (seeds !== 'tuning' && seeds !== 'held-out') throw new Error(usage);
  const count = Number(values.count ?? parts[seeds].count);
  const poolCount = Number(values.pool);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(poolCount)) throw new Error(usage);
  sharp.concurrency(1);
  sharp.cache(false);
  const cacheDirectory = '.cache/photo-corpus';
  mkdirSync(cacheDirectory, { recursive: true });
  const photos: MeasuredPhoto[] = [];
  for (let index = 0; index < count; index += 1) {
    photos.push(lightened(await measurePhoto(`${seeds}-${index}`, cacheDirectory)));
    if (index % 20 === 19) process.stderr.write(`${index + 1} of ${count}\n`);
  }
  const forged = countAcceptedForgeries(FORGERIES, seeds);
  const lines = [
    ...photoTable(photos),
    {
      name: 'forged codes accepted',
      value: `${forged} of ${FORGERIES}`,
      passLine: '0',
      isKept: forged === 0,
    },
    ...(poolCount > 0 ? await measurePool({ seeds, count: poolCount, cacheDirectory }) : []),
  ];
  process.stdout.write(
    json ? `${JSON.stringify({ seeds, count, lines, photos: photos.map(listed) })}\n` : asText(lines),
  );
  if (lines.some(({ isKept }) => isKept === false)) process.exitCode = 1;
}

/** Scans would fill the memory. */
function lightened(photo: MeasuredPhoto): MeasuredPhoto {
  const { page } = photo.examined;
  if (page === null) return photo;
  return { ...photo, examined: { ...photo.examined, page: { ...page, scanJpeg: Buffer.alloc(0) } } };
}

function listed({
  truth,
  reading,
  photoFindings,
  sealFindings,
  judgement,
  cornerErrorMm,
  examined,
}: MeasuredPhoto) {
  const { seed, subject, grade, reason, seal, plan } = truth;
  const { desk, distractions } = plan;
  const seals = examined.page?.seals ?? [];
  const method = examined.page?.placement.method ?? null;
  const findings = [...photoFindings, ...sealFindings];
  return {
    seed,
    subject,
    grade,
    reason,
    desk,
    distractions,
    seal,
    seals,
    reading,
    method,
    cornerErrorMm,
    judgement,
    findings,
  };
}

function asText(lines: readonly TableLine[]): string {
  const widest = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .map(({ name, value, passLine, isKept }) => {
      const verdict = passLine === null ? '' : `   ${isKept === true ? 'kept' : 'MISSED'}: ${passLine}`;
      return `${name.padEnd(widest)}  ${value}${verdict}\n`;
    })
    .join('');
}

void main();
