import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compressOutput } from './compress-output.mjs';

/**
 * Builds an output only when what it is made from has changed. Plain Node without packages: it also runs before the
 * first `npm install` is complete.
 *
 * The stamp is a hash over names and contents, not over times: a fresh clone or a switched branch changes every
 * modification time without changing anything that matters.
 */
const stampName = '.stamp';
const lockPollMs = 250;
/** Longer than any build of ours; a lock older than this belongs to a process that was killed. */
const lockMaxAgeMs = 10 * 60_000;
const logTailCharacters = 6_000;

/**
 * @typedef {object} Build
 * @property {string} name         what the person reads, for example "H5 手机页面"
 * @property {string[]} inputs     files and folders that the output depends on; a missing one counts as empty
 * @property {string} outputDir    where the command writes; the stamp is kept in it
 * @property {string[]} command    program and arguments; "node" means this Node
 * @property {Record<string, string>} [environment] variables that change the output; part of the stamp
 * @property {boolean} [isPage] sent to browsers: its files are compressed once
 * @property {string} [cwd]        default: the current folder
 * @property {(line: string) => void} [report] default: standard output
 */

/** @param {Build} build @returns {Promise<{ built: boolean }>} Rejects with the tail of the log when the command fails. */
export async function ensureBuilt(build) {
  const wanted = await inputHash(build);
  if (await isFresh(build.outputDir, wanted)) return { built: false };
  const release = await lock(build.outputDir);
  try {
    // Another process may have built it while this one waited.
    if (await isFresh(build.outputDir, wanted)) return { built: false };
    const report = build.report ?? ((line) => process.stdout.write(`${line}\n`));
    const startedAt = Date.now();
    report(`正在构建 ${build.name} …`);
    await rm(path.join(build.outputDir, stampName), { force: true });
    await run(build);
    if (build.isPage) await compressOutput(build.outputDir);
    await writeFile(path.join(build.outputDir, stampName), wanted);
    report(`构建完成 ${build.name}（${Math.round((Date.now() - startedAt) / 1000)} 秒）`);
    return { built: true };
  } finally {
    await release();
  }
}

/** @param {Build} build */
export async function inputHash({ inputs, command, environment = {}, cwd = process.cwd() }) {
  const hash = createHash('sha256').update(JSON.stringify([command, Object.entries(environment).sort()]));
  for (const input of [...inputs].sort()) {
    for (const file of await filesUnder(path.resolve(cwd, input))) {
      hash.update(`\0${path.relative(cwd, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesUnder(target) {
  const facts = await stat(target).catch(() => null);
  if (!facts) return [];
  if (!facts.isDirectory()) return [target];
  const entries = (await readdir(target, { withFileTypes: true })).filter(
    (entry) => entry.name !== 'node_modules',
  );
  const nested = await Promise.all(entries.map((entry) => filesUnder(path.join(target, entry.name))));
  return nested.flat().sort();
}

async function isFresh(outputDir, wanted) {
  const found = await readFile(path.join(outputDir, stampName), 'utf8').catch(() => null);
  return found === wanted;
}

/** mkdir is atomic on every system, so the folder that it makes is the lock. */
async function lock(outputDir) {
  const lockDir = `${path.resolve(outputDir)}.building`;
  await mkdir(path.dirname(lockDir), { recursive: true });
  for (;;) {
    try {
      await mkdir(lockDir);
      return () => rm(lockDir, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const facts = await stat(lockDir).catch(() => null);
      if (facts && Date.now() - facts.mtimeMs > lockMaxAgeMs)
        await rm(lockDir, { recursive: true, force: true });
      else await wait(lockPollMs);
    }
  }
}

function run({ command, environment, cwd, name }) {
  const [program, ...parameters] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program === 'node' ? process.execPath : program, parameters, {
      cwd,
      // A test runner sets NODE_ENV=test, which Taro and Babel would take for their own.
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    const keepTail = (chunk) => (log = (log + chunk).slice(-logTailCharacters));
    child.stdout.on('data', keepTail);
    child.stderr.on('data', keepTail);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`构建失败：${name}（${signal ?? `代码 ${code}`}）\n${log}`));
    });
  });
}
