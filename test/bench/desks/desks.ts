import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDatabase } from '../../corpus-of-applications/fill-database';
import { startTestApp } from '../../support/test-app';
import { deskTable, type DeskLine } from './desk-table';
import { measureDesks } from './measure-desks';
import { measureExport } from './measure-export';
import { openBenchDatabase, type BenchKind } from './bench-database';

const usage = 'npm run bench:desks -- [--database sqlite|mariadb] [--count n] [--runs n] [--text n] [--json]';
const kinds = { sqlite: 'sqlite', mariadb: 'mysql' } as const satisfies Record<string, BenchKind>;

/**
 * Fills a database with invented applications, asks the running server over HTTP as clerks do, one request after the
 * other, and prints how long it took: the 50 ms of a page are the server's, on loopback, with this program beside it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      count: { type: 'string', default: '100000' },
      runs: { type: 'string', default: '200' },
      text: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
    },
  });
  const [count, runs, textCharacters] = [values.count, values.runs, values.text].map(Number);
  const names = values.database === undefined ? (['sqlite', 'mariadb'] as const) : [values.database];
  const isNumber = (value: number | undefined): value is number =>
    Number.isInteger(value) && Number(value) > 0;
  if (!isNumber(count) || !isNumber(runs) || !isNumber(textCharacters)) throw new Error(usage);
  const lines: DeskLine[] = [];
  for (const name of names) {
    if (name !== 'sqlite' && name !== 'mariadb') throw new Error(usage);
    lines.push(...(await measureOn(name, { count, runs, textCharacters })));
  }
  process.stdout.write(values.json ? `${JSON.stringify({ count, runs, lines })}\n` : deskTable(lines));
  if (lines.some(({ isKept }) => isKept === false)) process.exitCode = 1;
}

async function measureOn(
  name: keyof typeof kinds,
  { count, runs, textCharacters }: { count: number; runs: number; textCharacters: number },
): Promise<DeskLine[]> {
  const say = (line: string): void => void process.stderr.write(`${name}: ${line}\n`);
  const directory = mkdtempSync(join(tmpdir(), 'shenbao-bench-'));
  // The private MariaDB of the tests starts in the folder that is named here and ends with this program.
  process.env.TEST_MARIADB_DIR = directory;
  process.env.TEST_RUN_PID = String(process.pid);
  const app = await startTestApp(openBenchDatabase(kinds[name]));
  try {
    const start = performance.now();
    await fillDatabase(app.database, { campaignId: app.campaignId, count, textCharacters, say });
    say(`filled in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
    const measured = [...(await measureDesks(app, { runs, say })), ...(await measureExport(app, { say }))];
    return measured.map((line) => ({ ...line, database: name }));
  } finally {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

void main();
