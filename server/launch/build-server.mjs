import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

/** The server as three files: the process and the threads that read photographs and bind archives. Packages stay in node_modules. */
await build({
  entryPoints: {
    main: 'server/src/main.ts',
    'photo-worker': 'server/src/pages/photo-worker.ts',
    'archive-worker': 'server/src/archive/archive-worker.ts',
  },
  outdir: 'dist/server',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: true,
  tsconfig: 'server/tsconfig.json',
  logLevel: 'warning',
});

// The simulator's inbox page is read from beside the program.
await cp('server/src/wechat/simulator/inbox/page', 'dist/server/page', { recursive: true });
