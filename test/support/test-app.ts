import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { templateKeys, templates, type TemplateKey } from '#shared/notices/notice-kinds';
import { miniappPages } from '#shared/notices/notice-pages';
import { buildApp } from '../../server/src/app';
import { bindArchive } from '../../server/src/archive/bind-archive';
import { Campaign } from '../../server/src/campaigns';
import {
  databaseNow,
  type Database,
  type DatabaseKind,
  type DatabaseLocation,
} from '../../server/src/database';
import { migrations } from '../../server/src/database/migrations';
import { entities } from '../../server/src/entities';
import { createLogger } from '../../server/src/logging';
import { Metrics } from '../../server/src/metrics';
import { startDelivery } from '../../server/src/notices';
import { readPhoto } from '../../server/src/pages/read-photo';
import { createPageCodeSigner, type PageCodeSigner } from '../../server/src/papers';
import { createSecretBox } from '../../server/src/sign-in-security';
import { LocalFileStorage } from '../../server/src/storage';
import { createWechatClient, startWechatSimulator } from '../../server/src/wechat';
import { readScenePhoto } from './scene-photos';
import { describeOnEachDatabase, type OpenTestDatabase } from './test-database';

export const templateIds: Record<TemplateKey, string> = {
  progress: 'TPL_PROGRESS',
  correction: 'TPL_CORRECTION',
  deadline: 'TPL_DEADLINE',
};

/** The whole server on a free port, with a simulated WeChat that it reaches over HTTP. */
export interface TestApp {
  url: string;
  kind: DatabaseKind;
  location: DatabaseLocation;
  database: Database;
  /** Another instance on the same data. */
  openAgain(): Promise<Database>;
  storage: LocalFileStorage;
  signer: PageCodeSigner;
  campaignId: string;
  simulatorUrl: string;
  /** What was logged at level debug, one line each. */
  logLines: string[];
  /** Sends what is due in the outbox now; another worker may be given a database of its own. */
  runDelivery(database?: Database): Promise<number>;
  /** Files that requests have left in the temporary folder. */
  temporaryFiles(): Promise<string[]>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Milliseconds that the client waits for WeChat. */
  wechatTimeoutMs?: number;
  sendsMail?: boolean;
}

const appId = 'wx0000000000000001';
const secret = 'SECRET-OF-THE-TEST-APP';
/** How the server is known at the simulated WeChat. */
export const testWechat = { appId, secret };
const push = { token: 'push-token', aesKey: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ', appId };

export async function startTestApp(
  openTestDatabase: OpenTestDatabase,
  options: TestAppOptions = {},
): Promise<TestApp> {
  const directory = await mkdtemp(join(tmpdir(), 'shenbao-app-'));
  const storage = await LocalFileStorage.open(directory);
  const opened = await openTestDatabase({ entities, migrations });
  const { database } = opened;
  const campaignId = await openCampaign(database);
  const simulator = await startSimulator();
  const logLines: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => void logLines.push(line) } });
  const metrics = new Metrics();
  const signer = createPageCodeSigner(new Map([['1', Buffer.alloc(32, 7)]]));
  const wechat = createWechatClient({
    apiBase: simulator.url,
    appId,
    secret,
    logger,
    timeoutMs: options.wechatTimeoutMs ?? 5_000,
    sleep: () => Promise.resolve(),
  });
  const server = buildApp({
    database,
    storage,
    wechat,
    signer,
    secretBox: createSecretBox(new Map([['1', Buffer.alloc(32, 7)]])),
    archiveBinder: {
      bind: async (parts) => Buffer.from(await bindArchive(parts)),
      close: () => Promise.resolve(),
    },
    photoReader: {
      read: async (path) => readScenePhoto(await readFile(path)) ?? readPhoto(path),
      close: () => Promise.resolve(),
    },
    logger,
    metrics,
    templateIds,
    push,
    simulatorUrl: simulator.url,
    sendsMail: options.sendsMail ?? true,
    publicUrl: null,
    // Each person of a test has an address of their own, as behind a proxy.
    trustedProxyHops: 1,
    metricsToken: null,
    sites: [],
  });
  const { port } = await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${port}`;
  simulator.setPushUrl(`${url}/api/wechat/push`);

  return {
    url,
    kind: opened.kind,
    location: opened.location,
    database,
    openAgain: opened.openAgain,
    storage,
    signer,
    campaignId,
    simulatorUrl: simulator.url,
    logLines,
    runDelivery: (own = database) =>
      startDelivery(
        { database: own, wechat, logger, templateIds, miniprogramState: 'formal' },
        { isPolling: false },
      ).runOnce(),
    temporaryFiles: () => readdir(storage.temporaryDirectory),
    async close() {
      await server.stop({ timeoutMs: 2_000 });
      await simulator.close();
      await opened.close();
      metrics.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function startSimulator() {
  return startWechatSimulator({
    host: '127.0.0.1',
    port: 0,
    appId,
    secret,
    templates: templateKeys.map((key) => ({
      id: templateIds[key],
      title: templates[key].title,
      keywords: Object.values(templates[key].keywords).map(([name, label]) => ({ name, label })),
    })),
    pushToken: push.token,
    pushAesKey: push.aesKey,
    pushDelayMs: 1,
    pushRetryMs: 10,
    pages: Object.values(miniappPages),
  });
}

async function openCampaign(database: Database): Promise<string> {
  const id = ulid();
  await database.write(async (tx) =>
    tx.insert(Campaign, {
      id,
      definitionKey: notice2020.key,
      isDemonstration: true,
      opensAtUtc: '2026-01-01T00:00:00.000Z',
      deadlineUtc: '2099-01-01T10:00:00.000Z',
      createdAtUtc: await databaseNow(tx),
    }),
  );
  return id;
}

/** A suite with one running server for all its tests, on SQLite and on MariaDB. */
export function describeApp(
  name: string,
  suite: (app: () => TestApp, kind: DatabaseKind) => void,
  options?: TestAppOptions,
): void {
  describeOnEachDatabase(name, (openTestDatabase, kind) => {
    let running: TestApp | undefined;
    beforeAll(async () => {
      running = await startTestApp(openTestDatabase, options);
    });
    afterAll(() => running?.close());
    suite(() => {
      if (running === undefined) throw new Error('The server of this suite did not start');
      return running;
    }, kind);
  });
}
