import { spawn, spawnSync } from 'node:child_process';
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

const checks = ['check:format', 'check:imports', 'check:unused', 'check:types', 'check:lint'];
/** Browser tests want both cores for the browser and the server, so they run one after the other, at the end. */
const testRuns = [
  {
    name: 'tests',
    parameters: ['--maxWorkers=2', '--testPathIgnorePatterns', '/node_modules/', '/test/browser/'],
  },
  { name: 'browser tests', parameters: ['--runInBand', '--testPathPatterns', '/test/browser/'] },
];
/** Longer than the whole suite needs on a slow machine; a run that takes longer hangs. */
const testRunMaxMs = 40 * 60_000;

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
  if (process.argv.includes('--with-checks')) for (const name of checks) count(name, runCheck(name));
  for (const build of Object.values(builds)) await runBuild(build);
  for (const run of testRuns) if (!isInterrupted) await runTests(run);
}

function runCheck(name) {
  const startedAt = Date.now();
  const [program, ...parameters] = npmCommand();
  const { status } = spawnSync(program, [...parameters, 'run', '--silent', name], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
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
  const file = path.join(results, `${name}.json`);
  const jest = ['node_modules/jest/bin/jest.js', '--ci', '--passWithNoTests', '--json', '--outputFile', file];
  const child = spawn(process.execPath, [...jest, ...parameters], {
    // jest writes its JSON to standard output too; what people read goes to standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
    timeout: testRunMaxMs,
  });
  const end = () => {
    isInterrupted = true;
    child.kill('SIGTERM');
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  const status = await new Promise((resolve) => child.on('exit', resolve));
  process.off('SIGINT', end).off('SIGTERM', end);
  if (existsSync(file)) countTests(JSON.parse(readFileSync(file, 'utf8')), { name, status });
  else count(`${name}: jest ended without results`, false);
}

function countTests(result, { name, status }) {
  const failedBefore = totals.failed;
  totals.passed += result.numPassedTests;
  for (const suite of result.testResults) {
    const suiteName = path.relative('.', suite.name);
    if (suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'))
      count(`${suiteName} did not run`, false);
    for (const test of suite.assertionResults) {
      if (test.status === 'failed') count(`${suiteName}: ${test.fullName}`, false);
      if (test.status === 'pending' || test.status === 'todo') countNotRun(test.title);
    }
  }
  if (status !== 0 && totals.failed === failedBefore) count(`${name}: jest ended with ${status}`, false);
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
