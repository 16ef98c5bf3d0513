import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builds } from '../../server/launch/builds.mjs';
import { ensureBuilt } from '../../server/launch/stale-build.mjs';

const root = path.resolve(__dirname, '../..');
const startMaxMs = 60_000;

/** The built server as a process that can be killed at any moment and started again on the same data and address. */
export class KillableServer {
  private child: ChildProcess | null = null;
  private output = '';

  private constructor(
    private readonly directory: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<KillableServer> {
    await ensureBuilt({
      ...builds.server,
      cwd: root,
      outputDir: path.join(root, builds.server.outputDir),
      report: () => {},
    });
    const directory = mkdtempSync(path.join(tmpdir(), 'shenbao-killable-'));
    symlinkSync(path.join(root, 'dist'), path.join(directory, 'dist'));
    const server = new KillableServer(directory, await freePort());
    await server.run();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** SIGKILL: nothing is finished, nothing is cleared away. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Resolves with the milliseconds until it was ready. */
  async run(): Promise<number> {
    const startedAtMs = Date.now();
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: this.directory,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: path.join(this.directory, 'data'),
        HOST: '127.0.0.1',
        PORT: String(this.port),
        SIMULATOR_PORT: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (piece: Buffer) => (this.output += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (this.output += piece.toString()));
    this.child = child;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || Date.now() - startedAtMs > startMaxMs)
        throw new Error(`The server did not start:\n${this.output}`);
      await wait(20);
    }
    return Date.now() - startedAtMs;
  }

  /** Names under the data folder, as they lie there now. */
  files(folder: 'tmp' | 'files/uploads'): string[] {
    const directory = path.join(this.directory, 'data', folder);
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
