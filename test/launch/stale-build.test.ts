import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, type Build } from '../../server/launch/stale-build.mjs';

let cwd: string;
let build: Build;

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'stale-build-'));
  await mkdir(path.join(cwd, 'src'));
  await writeFile(path.join(cwd, 'src/a.txt'), 'one');
  await writeFile(
    path.join(cwd, 'build.cjs'),
    `const fs = require('fs');
     fs.appendFileSync('runs', 'x');
     if (fs.existsSync('fail')) { console.error('broken here'); process.exit(3); }
     fs.mkdirSync('out', { recursive: true });
     fs.copyFileSync('src/a.txt', 'out/a.txt');`,
  );
  build = {
    name: 'test',
    inputs: ['src', 'missing.json'],
    outputDir: path.join(cwd, 'out'),
    command: ['node', 'build.cjs'],
    cwd,
    report: () => {},
  };
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const runs = async () => (await readFile(path.join(cwd, 'runs'), 'utf8').catch(() => '')).length;

describe('a build that is made only when it is stale', () => {
  it('is made once, and again when an input changes', async () => {
    expect(await ensureBuilt(build)).toEqual({ built: true });
    expect(await ensureBuilt(build)).toEqual({ built: false });
    await writeFile(path.join(cwd, 'src/a.txt'), 'two');
    expect(await ensureBuilt(build)).toEqual({ built: true });
    expect(await readFile(path.join(cwd, 'out/a.txt'), 'utf8')).toBe('two');
    expect(await runs()).toBe(2);
  });

  it('is made again for a new file, a renamed file and another environment', async () => {
    await ensureBuilt(build);
    await writeFile(path.join(cwd, 'src/b.txt'), '');
    expect((await ensureBuilt(build)).built).toBe(true);
    await rm(path.join(cwd, 'src/b.txt'));
    await writeFile(path.join(cwd, 'src/c.txt'), '');
    expect((await ensureBuilt(build)).built).toBe(true);
    expect((await ensureBuilt({ ...build, environment: { PUBLIC_URL: 'https://a.test' } })).built).toBe(true);
  });

  it('is made by one of two that want it at the same moment', async () => {
    const made = await Promise.all([ensureBuilt(build), ensureBuilt(build), ensureBuilt(build)]);
    expect(made.filter(({ built }) => built)).toHaveLength(1);
    expect(await runs()).toBe(1);
  });

  it('says why it failed, and is tried again the next time', async () => {
    await writeFile(path.join(cwd, 'fail'), '');
    await expect(ensureBuilt(build)).rejects.toThrow('broken here');
    await rm(path.join(cwd, 'fail'));
    expect(await ensureBuilt(build)).toEqual({ built: true });
  });
});
