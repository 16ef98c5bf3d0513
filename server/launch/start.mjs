import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * `npm start`: installs what is missing, builds what is stale, and becomes the server. Plain Node, because it runs on a
 * fresh clone before anything is installed.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 以上，现在是 ${process.versions.node}。请从 nodejs.org 安装后重试。`);
  process.exit(1);
}

installWhatIsMissing();
await buildWhatIsStale();
becomeServer();

/** The lock file's hash is kept beside the packages: an update of the clone installs again, a second start does not. */
function installWhatIsMissing() {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(readFileSync('package.json'))
    .digest('hex');
  const stamp = 'node_modules/.installed';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('正在安装依赖（第一次约 3 分钟）…');
  const npm = process.env.npm_execpath;
  const [command, parameters] =
    npm === undefined
      ? ['npm', []]
      : npm.endsWith('.js') || npm.endsWith('.cjs')
        ? [process.execPath, [npm]]
        : [npm, []];
  // Not `npm ci`: it refuses a lock file whose optional packages for other platforms the registry did not offer.
  const result = spawnSync(command, [...parameters, 'install', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A production environment would leave out what builds the pages.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (result.status !== 0) {
    console.error('依赖没有装好。请检查网络后重新运行 npm start。');
    process.exit(1);
  }
  mkdirSync('node_modules', { recursive: true });
  const installed = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(readFileSync('package.json'))
    .digest('hex');
  writeFileSync(stamp, installed);
}

async function buildWhatIsStale() {
  const { builds } = await import(pathToFileURL(path.join(root, 'server/launch/builds.mjs')).href);
  const { ensureBuilt } = await import(pathToFileURL(path.join(root, 'server/launch/stale-build.mjs')).href);
  for (const build of [builds.server, builds.console, builds.h5]) await ensureBuilt(build);
}

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
