const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

const stopWaitMs = 10_000;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Stops this run's MariaDB, if a test started one, through its keeper. */
module.exports = async function stopMariadb() {
  const dir = process.env.TEST_MARIADB_DIR;
  if (!dir) return;
  const keeperFile = join(dir, 'keeper.pid');
  if (existsSync(keeperFile)) {
    const keeper = Number(readFileSync(keeperFile, 'utf8'));
    if (isRunning(keeper)) process.kill(keeper, 'SIGTERM');
    const end = Date.now() + stopWaitMs;
    while (isRunning(keeper) && Date.now() < end) await sleep(50);
  }
  rmSync(dir, { recursive: true, force: true });
};
