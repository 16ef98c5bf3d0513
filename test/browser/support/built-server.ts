import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builds } from '../../../server/launch/builds.mjs';
import { ensureBuilt } from '../../../server/launch/stale-build.mjs';
import { startSmtpServer, type SmtpServer } from '../../support/smtp-server';

const root = path.resolve(__dirname, '../../..');
const startMaxMs = 60_000;
/** Longer than the server's own limit for what hangs. */
const stopMaxMs = 15_000;

export interface SignIn {
  userName: string;
  password: string;
  displayName: string;
}

/** What a person who has just typed `npm start` reads in the terminal. */
export interface Welcome {
  phoneUrl: string;
  consoleUrl: string;
  inboxUrl: string;
  signIns: SignIn[];
}

/** The built server as a process of its own, on free ports, with its own data and without anybody's .env. */
export class BuiltServer {
  private constructor(
    private readonly directory: string,
    /** Where its mail arrives. */
    readonly mailbox: SmtpServer,
    private run: Run,
  ) {}

  static async start(): Promise<BuiltServer> {
    for (const build of [builds.server, builds.console, builds.h5]) {
      await ensureBuilt({
        ...build,
        cwd: root,
        outputDir: path.join(root, build.outputDir),
        report: () => {},
      });
    }
    const directory = mkdtempSync(path.join(tmpdir(), 'shenbao-browser-'));
    symlinkSync(path.join(root, 'dist'), path.join(directory, 'dist'));
    const mailbox = await startSmtpServer();
    try {
      return new BuiltServer(directory, mailbox, await runIn(directory, { mailPort: mailbox.port }));
    } catch (error) {
      await mailbox.close();
      rmSync(directory, { recursive: true, force: true });
      throw error;
    }
  }

  get welcome(): Welcome {
    return this.run.welcome;
  }

  /** A stop and a start at the same addresses; in between nobody else has the data. */
  async restart(whileStopped: (dataDirectory: string) => void): Promise<void> {
    const { phoneUrl, inboxUrl } = this.welcome;
    await this.stopProcess();
    whileStopped(path.join(this.directory, 'data'));
    const ports = { PORT: new URL(phoneUrl).port, SIMULATOR_PORT: new URL(inboxUrl).port };
    this.run = await runIn(this.directory, { mailPort: this.mailbox.port, ports });
  }

  /** Everything that the process has written, for a test that fails or that looks for what must not be there. */
  get output(): string {
    return this.run.output();
  }

  async stop(): Promise<void> {
    await this.stopProcess();
    await this.mailbox.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async stopProcess(): Promise<void> {
    const { child } = this.run;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== null) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMaxMs);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
  }
}

interface Run {
  child: ChildProcess;
  welcome: Welcome;
  output: () => string;
}

async function runIn(
  directory: string,
  {
    mailPort,
    ports = { PORT: '0', SIMULATOR_PORT: '0' },
  }: { mailPort: number; ports?: { PORT: string; SIMULATOR_PORT: string } },
): Promise<Run> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    cwd: directory,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: path.join(directory, 'data'),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      MAIL_SERVER: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: 'shenbao@example.gov.cn',
      ...ports,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    return { child, welcome: await readWelcome(child, () => output), output: () => output };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function readWelcome(child: ChildProcess, output: () => string): Promise<Welcome> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The server ${reason}:\n${output()}`));
    const timer = setTimeout(() => fail('did not start in time'), startMaxMs);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stdout?.on('data', () => {
      if (!output().includes('Ctrl+C')) return;
      clearTimeout(timer);
      try {
        resolve(parseWelcome(output()));
      } catch (error) {
        fail(String(error));
      }
    });
  });
}

function parseWelcome(output: string): Welcome {
  const urlAfter = (label: string): string => {
    const url = new RegExp(`${label}\\S*\\s+(http://\\S+)`).exec(output)?.[1];
    if (url === undefined) throw new Error(`named no address for ${label}`);
    return url;
  };
  const signIns = [...output.matchAll(/^ {4}([\w-]+) +(\S+) {3}(.+)$/gm)].map(
    ([, userName = '', password = '', displayName = '']) => ({ userName, password, displayName }),
  );
  return {
    phoneUrl: urlAfter('手机端'),
    consoleUrl: urlAfter('审核台'),
    inboxUrl: urlAfter('微信收件箱'),
    signIns,
  };
}
