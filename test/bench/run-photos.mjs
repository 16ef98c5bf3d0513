import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/** Bundles the measurement and runs it with the same arguments. Built into a folder that is not under version control. */
const outdir = 'dist/bench';

await build({
  entryPoints: { photos: 'test/bench/photos.ts', 'photo-worker': 'server/src/pages/photo-worker.ts' },
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
const program = [`${outdir}/photos.cjs`, ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, program, { stdio: 'inherit' });
if (signal !== null) process.stderr.write(`The measurement was ended by ${signal}.\n`);
process.exitCode = status ?? 1;
