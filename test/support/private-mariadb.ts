import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql from 'mysql2/promise';

const startWaitMs = 60_000;

/** Whether this machine has the server; asked once a test file. */
export const hasMariadb = spawnSync('mariadbd', ['--version']).status === 0;

export const mariadbNotice =
  'MariaDB: not run, because mariadbd is missing. Debian: apt-get install mariadb-server';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function runDirectory(): string {
  const dir = process.env.TEST_MARIADB_DIR;
  if (!dir) throw new Error('jest.config.cjs must name test/support/mariadb-setup.cjs as globalSetup');
  return dir;
}

/** Only one of the parallel test files starts the server: the one that makes the folder. */
async function startOnce(dir: string): Promise<void> {
  try {
    mkdirSync(join(dir, 'starting'));
  } catch {
    return;
  }
  const keeper = join(__dirname, 'mariadb-keeper.cjs');
  const values = [keeper, dir, String(await freePort()), process.env.TEST_RUN_PID ?? String(process.ppid)];
  spawn(process.execPath, values, { detached: true, stdio: 'ignore' }).unref();
}

async function serverPort(): Promise<number> {
  const dir = runDirectory();
  await startOnce(dir);
  const readyFile = join(dir, 'ready.json');
  for (const end = Date.now() + startWaitMs; Date.now() < end; await sleep(50)) {
    if (!existsSync(readyFile)) continue;
    const ready = JSON.parse(readFileSync(readyFile, 'utf8')) as { port?: number; error?: string };
    if (ready.port) return ready.port;
    throw new Error(ready.error);
  }
  throw new Error('MariaDB did not start in time');
}

export interface PrivateMariadb {
  url: string;
  drop(): Promise<void>;
}

let made = 0;

/** A fresh, empty database on the private server of this test run. */
export async function createMariadbDatabase(): Promise<PrivateMariadb> {
  const port = await serverPort();
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  const root = `mysql://root@127.0.0.1:${port}`;
  const run = async (sql: string) => {
    const connection = await mysql.createConnection({ uri: `${root}/mysql` });
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name}`);
  return { url: `${root}/${name}`, drop: () => run(`DROP DATABASE ${name}`) };
}
