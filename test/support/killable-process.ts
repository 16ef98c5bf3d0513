import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A TypeScript program of the tests, bundled once, that runs as many times as one likes and dies at any moment. */
export class KillableProgram {
  private readonly directory = mkdtempSync(path.join(tmpdir(), 'shenbao-program-'));
  private readonly file = path.join(this.directory, 'program.cjs');
  private readonly running = new Set<ChildProcess>();

  /** @param entry below test/ */
  constructor(entry: string) {
    const esbuild = path.join(root, 'node_modules/esbuild/bin/esbuild');
    const options = ['--bundle', '--platform=node', '--target=node20', '--format=cjs', '--packages=external'];
    execFileSync(
      process.execPath,
      [
        esbuild,
        path.join(root, 'test', entry),
        `--outfile=${this.file}`,
        '--tsconfig=server/tsconfig.json',
        '--log-level=error',
        ...options,
      ],
      { cwd: root },
    );
  }

  /** Starts it with one value as JSON in its first argument; resolves when it says that it is ready. */
  start(
    value: unknown,
    hear: (said: unknown, child: ChildProcess) => void = () => undefined,
  ): Promise<ChildProcess> {
    const child = fork(this.file, [JSON.stringify(value)], {
      env: { PATH: process.env.PATH, NODE_PATH: path.join(root, 'node_modules') },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.running.add(child);
    child.on('message', (said) => hear(said, child));
    child.once('exit', () => this.running.delete(child));
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve(child));
      child.once('exit', (code) => reject(new Error(`The program ended with ${code} before it was ready`)));
    });
  }

  /** SIGKILL: nothing is finished, nothing is cleared away. */
  async kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((child) => this.kill(child)));
    rmSync(this.directory, { recursive: true, force: true });
  }
}
