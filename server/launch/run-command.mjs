import { spawnSync } from 'node:child_process';
import { builds } from './builds.mjs';
import { ensureBuilt } from './stale-build.mjs';

/** node server/launch/run-command.mjs <name> [parameters]: one of the server's commands, built where it is stale. */
await ensureBuilt({ ...builds.server, report: (line) => process.stderr.write(`${line}\n`) });
const { status } = spawnSync(process.execPath, ['dist/server/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
