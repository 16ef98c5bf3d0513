import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '..', '..', 'server', 'launch', 'recompute-ranking.mjs');

/** Runs the repository's own recomputation, as somebody outside of the office would, on a downloaded ranking. */
export function recomputeByScript(download: unknown): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const directory = mkdtempSync(join(tmpdir(), 'ranking-'));
  try {
    const file = join(directory, 'ranking.json');
    writeFileSync(file, JSON.stringify(download));
    return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
