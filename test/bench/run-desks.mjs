import { spawnSync } from 'node:child_process';
import { copyFile, cp } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the measurement and runs it with the same arguments. Built into a folder that is not under version control. */
const outdir = 'dist/bench';

await build({
  entryPoints: { desks: 'test/bench/desks/desks.ts' },
  outdir,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  tsconfig: 'test/tsconfig.json',
  logLevel: 'warning',
});
// Read and started from beside the program.
await cp('server/src/wechat/simulator/inbox/page', `${outdir}/page`, { recursive: true });
await copyFile('test/support/mariadb-keeper.cjs', `${outdir}/mariadb-keeper.cjs`);
const program = ['--expose-gc', `${outdir}/desks.cjs`, ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, program, { stdio: 'inherit' });
if (signal !== null) process.stderr.write(`The measurement was ended by ${signal}.\n`);
process.exitCode = status ?? 1;
