import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builds } from '../server/launch/builds.mjs';
import { installPackages, npmCommand } from '../server/launch/install-packages.mjs';
import { ensureBuilt } from '../server/launch/stale-build.mjs';

/**
 * `npm test`: installs what is missing, builds what is stale, runs every test and says what could not run. With
 * --with-checks it first checks format, types, lint, import directions and unused code. Plain Node, because it runs on
 * a fresh clone. The last line is always "N passed, N failed"; a check or a build counts as one.
 */
process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));

/** Two at a time; the longest first. */
const checks = ['check:lint', 'check:types', 'check:format', 'check:imports', 'check:unused'];
/** Browser tests wait for pages as often as they use a core; two at a time, after the others, use both. */
const testRuns = [
  {
    name: 'tests',
    parameters: ['--maxWorkers=2', '--testPathIgnorePatterns', '/node_modules/', '/test/browser/'],
  },
  { name: 'browser tests', parameters: ['--maxWorkers=2', '--testPathPatterns', '/test/browser/'] },
];
/** Longer than the whole suite needs on a slow machine; a run that takes longer hangs. */
const testRunMaxMs = 40 * 60_000;
const testRunEndMs = 15_000;

const totals = { passed: 0, failed: 0, failures: [], notRun: [] };
let isInterrupted = false;
const results = mkdtempSync(path.join(os.tmpdir(), 'shenbao-results-'));
try {
  await runEverything();
} finally {
  rmSync(results, { recursive: true, force: true });
}
sumUp();

async function runEverything() {
  if (!count('npm install', installPackages())) return;
  if (process.argv.includes('--with-checks')) await runChecks();
  for (const build of Object.values(builds)) await runBuild(build);
  for (const run of testRuns) if (!isInterrupted) await runTests(run);
}

async function runChecks() {
  const left = [...checks];
  const runNext = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) count(name, await runCheck(name));
  };
  await Promise.all([runNext(), runNext()]);
}

/** What it prints comes as a whole when it is over, so that two never mix. */
async function runCheck(name) {
  const startedAt = Date.now();
  const [program, ...parameters] = npmCommand();
  const child = spawn(program, [...parameters, 'run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
  const status = await new Promise((resolve) => child.on('close', resolve));
  process.stdout.write(Buffer.concat(printed));
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} (${secondsSince(startedAt)} s)`);
  return status === 0;
}

async function runBuild(build) {
  try {
    await ensureBuilt(build);
    count(build.name, true);
  } catch (error) {
    console.error(error.message);
    count(build.name, false);
  }
}

async function runTests({ name, parameters }) {
  const file = path.join(results, `${name}.jsonl`);
  const jest = ['node_modules/jest/bin/jest.js', '--ci', '--passWithNoTests'];
  const reporters = ['--reporters=default', '--reporters=<rootDir>/test/support/results-reporter.cjs'];
  const child = spawn(process.execPath, [...jest, ...reporters, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', TEST_RESULTS_FILE: file },
    // A group of its own, so that servers which tests have started end with it.
    detached: true,
  });
  const { status, reason } = await endOf(child);
  const failedBefore = totals.failed;
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  for (const line of lines.filter((text) => text !== '')) countTests(JSON.parse(line));
  if (reason !== null) count(`${name}: ${reason}`, false);
  else if (status !== 0 && totals.failed === failedBefore) count(`${name}: jest ended with ${status}`, false);
}

/** Waits for the tests; ends them when they hang or when this run is interrupted. */
async function endOf(child) {
  let reason = null;
  let killTimer;
  const end = (why) => {
    reason ??= why;
    process.kill(-child.pid, 'SIGTERM');
    killTimer ??= setTimeout(() => process.kill(-child.pid, 'SIGKILL'), testRunEndMs);
  };
  const interrupt = () => {
    isInterrupted = true;
    end('interrupted');
  };
  const hangTimer = setTimeout(() => end(`ended after ${testRunMaxMs / 60_000} minutes`), testRunMaxMs);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const status = await new Promise((resolve) => child.on('exit', resolve));
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  clearTimeout(hangTimer);
  clearTimeout(killTimer);
  return { status, reason };
}

function countTests({ testFilePath, isBroken, tests }) {
  const suite = path.relative('.', testFilePath);
  if (isBroken) count(`${suite} did not run`, false);
  for (const { fullName, title, status } of tests) {
    if (status === 'passed' || status === 'failed') count(`${suite}: ${fullName}`, status === 'passed');
    else countNotRun(title);
  }
}

/** A test that cannot run has the reason and the package as its title (test/support/declare-not-run.ts). */
function countNotRun(notice) {
  if (!totals.notRun.includes(notice)) totals.notRun.push(notice);
}

function count(name, isPassed) {
  if (isPassed) totals.passed += 1;
  else {
    totals.failed += 1;
    totals.failures.push(name);
  }
  return isPassed;
}

function sumUp() {
  const { passed, failed, failures, notRun } = totals;
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
  if (notRun.length > 0) console.log(`\nCould not run:\n${notRun.map((notice) => `  ${notice}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function secondsSince(startedAt) {
  return Math.round((Date.now() - startedAt) / 1000);
}
