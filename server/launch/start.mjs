import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builds } from './builds.mjs';
import { installPackages } from './install-packages.mjs';
import { ensureBuilt } from './stale-build.mjs';

/**
 * `npm start`: installs what is missing, builds what is stale, and becomes the server. Plain Node, because it runs on a
 * fresh clone before anything is installed.
 */
process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 以上，现在是 ${process.versions.node}。请从 nodejs.org 安装后重试。`);
  process.exit(1);
}
if (!installPackages()) {
  console.error('依赖没有装好。请检查网络后重新运行 npm start。');
  process.exit(1);
}
for (const build of [builds.server, builds.console, builds.h5]) await ensureBuilt(build);
becomeServer();

function becomeServer() {
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // The terminal sends Ctrl+C to both; the server ends gracefully and this process follows it.
    process.on(signal, () => signal === 'SIGTERM' && server.kill(signal));
  }
  server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 0) : 1));
}
