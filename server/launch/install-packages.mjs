import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Plain Node, because it runs on a fresh clone before anything is installed. The stamp beside the packages tells what
 * they were installed from: an update of the clone installs again, a second start does not.
 */
const stamp = 'node_modules/.installed';

/** Installs what the lock file asks for unless that is done. False when npm failed; npm has then said why. */
export function installPackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedPackages()) return true;
  console.log('正在安装依赖（第一次约 3 分钟）…');
  const [program, ...parameters] = npmCommand();
  // Not `npm ci`: it refuses a lock file whose optional packages for other platforms the registry did not offer.
  const { status } = spawnSync(program, [...parameters, 'install', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A production environment would leave out what builds the pages.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) return false;
  writeFileSync(stamp, wantedPackages());
  return true;
}

/** The npm that runs this process, or else the one on the path; program and first arguments. */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm === undefined) return ['npm'];
  return /\.c?js$/.test(npm) ? [process.execPath, npm] : [npm];
}

function wantedPackages() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync('package.json', 'utf8'));
  return createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .digest('hex');
}
