const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Names the folder of this run's MariaDB; the first test that needs the server starts it there. */
module.exports = async function prepareMariadb() {
  process.env.TEST_MARIADB_DIR = mkdtempSync(join(tmpdir(), 'shenbao-mariadb-'));
  process.env.TEST_RUN_PID = String(process.pid);
};
