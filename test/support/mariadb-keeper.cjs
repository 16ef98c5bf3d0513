/**
 * node mariadb-keeper.cjs <dir> <port> <pid of the test run>
 * Makes a data directory, runs a private mariadbd on it, and stops it when told to or when the test run is gone, so
 * that an interrupted run leaves no server behind. Says in ready.json where the server listens, or why it does not run.
 */
const { spawn, spawnSync } = require('node:child_process');
const { renameSync, rmSync, writeFileSync } = require('node:fs');
const { userInfo } = require('node:os');
const { join } = require('node:path');

const [dir, port, runPid] = process.argv.slice(2);
const data = join(dir, 'data');
const socket = join(dir, 'server.sock');
const asRoot = userInfo().uid === 0 ? ['--user=root'] : [];
const watchEveryMs = 500;
const startWaitMs = 30_000;

function answer(value) {
  writeFileSync(join(dir, 'ready.tmp'), JSON.stringify(value));
  renameSync(join(dir, 'ready.tmp'), join(dir, 'ready.json'));
}

writeFileSync(join(dir, 'keeper.pid'), String(process.pid));
const installed = spawnSync(
  'mariadb-install-db',
  [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot,
  ],
  { encoding: 'utf8' },
);
if (installed.status !== 0) {
  answer({ error: `mariadb-install-db failed: ${installed.error?.message ?? installed.stderr}` });
  process.exit(1);
}

const server = spawn(
  'mariadbd',
  [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-log-bin',
    // Several servers and killed processes share it; what a dead one held is let go of late.
    '--max-connections=600',
    '--skip-name-resolve',
    '--innodb-buffer-pool-size=64M',
    ...asRoot,
  ],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
let log = '';
const startEnd = setTimeout(
  () => answer({ error: `mariadbd did not start: ${log.slice(-2000)}` }),
  startWaitMs,
);
server.stderr.on('data', (chunk) => {
  if (log.length < 20_000) log += chunk;
  if (!/ready for connections/.test(log)) return;
  clearTimeout(startEnd);
  answer({ port: Number(port), pid: server.pid });
});
server.on('exit', () => {
  answer({ error: `mariadbd ended: ${log.slice(-2000)}` });
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
});

let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  server.kill('SIGKILL'); // Its data is thrown away, so nothing needs flushing.
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
setInterval(() => {
  try {
    process.kill(Number(runPid), 0);
  } catch {
    stop();
  }
}, watchEveryMs);
