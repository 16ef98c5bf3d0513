import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { computerPage } from '#shared/applications/computer-page';
import { buildApp } from './app';
import { createArchiveBinderPool } from './archive';
import { ConfigError, loadDemonstrationSecrets, type Config } from './config';
import { Database, migrateDatabase } from './database';
import { migrations } from './database/migrations';
import { makeDemonstration } from './demonstration';
import { entities } from './entities';
import { createLogger, type Logger } from './logging';
import { Metrics } from './metrics';
import { checkTemplates, startDelivery } from './notices';
import { createPhotoReaderPool } from './pages';
import { createMailSender, startMailDelivery } from './paper-mails';
import { createPageCodeSigner } from './papers';
import { printWelcome } from './print-welcome';
import { completeListing } from './reviews';
import { createSecretBox } from './sign-in-security';
import { LocalFileStorage } from './storage';
import { startUpkeep } from './upkeep';
import { connectWechat } from './connect-wechat';
import { createWechatClient } from './wechat';

export interface RunningServer {
  url: string;
  logger: Logger;
  /** Finishes what is under way, then lets go of everything. */
  stop(): Promise<void>;
}

const REQUESTS_TIMEOUT_MS = 8_000;

/** From a configuration to a server that listens: files, database, WeChat, background work. */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const logger = createLogger({ level: config.logLevel });
  await mkdir(config.dataDirectory, { recursive: true });
  const storage = await LocalFileStorage.open(config.dataDirectory);
  const databaseOptions = { ...config.database, entities, migrations, logger };
  await migrateDatabase(databaseOptions);
  const database = await Database.open(databaseOptions);
  const listed = await completeListing(database);
  if (listed.applications > 0) logger.info({ applications: listed.applications }, 'list rows made');
  const isDemonstration = config.mode === 'demonstration';
  const secrets = isDemonstration ? await loadDemonstrationSecrets(config) : null;
  const wechat = await connectWechat(config, secrets);
  const signInsPath = join(config.dataDirectory, 'staff-sign-ins.json');
  if (isDemonstration) await makeDemonstration(database, signInsPath);

  const client = createWechatClient({ ...wechat.credentials, logger });
  const templateCheck = await checkTemplates({ wechat: client, templateIds: wechat.templateIds, logger });
  // No message would arrive: better not to begin a round than to find it out at the first return.
  if (!isDemonstration && templateCheck.faults().length > 0) throw new ConfigError(templateCheck.faults());
  const photoReader = createPhotoReaderPool();
  const archiveBinder = createArchiveBinderPool();
  const pageCodeKeys = config.pageCodeKeys ?? secrets?.pageCodeKeys ?? [];
  const app = buildApp({
    database,
    storage,
    wechat: client,
    signer: createPageCodeSigner(new Map(pageCodeKeys.map(({ id, secret }) => [id, secret]))),
    secretBox: createSecretBox(new Map(pageCodeKeys.map(({ id, secret }) => [id, secret]))),
    photoReader,
    archiveBinder,
    logger,
    metrics: new Metrics(),
    templateIds: wechat.templateIds,
    push: wechat.push,
    simulatorUrl: wechat.simulator?.url ?? null,
    sendsMail: config.mail !== null,
    publicUrl: config.publicUrl,
    trustedProxyHops: config.trustedProxyHops,
    metricsToken: config.metricsToken,
    readiness: [async () => templateCheck.faults()],
    sites: [
      { prefix: '/console', directory: resolve('dist/console') },
      {
        prefix: '/',
        directory: resolve('dist/h5'),
        shortcuts: { [computerPage.address]: computerPage.leadsTo },
      },
    ],
  });
  const { port } = await app.listen({ host: config.host, port: config.port });
  const url = config.publicUrl ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
  wechat.simulator?.setPushUrl(`http://127.0.0.1:${port}/api/wechat/push`);
  wechat.simulator?.setOpenPageUrl(`${url}/`);

  const delivery = startDelivery(
    {
      database,
      wechat: client,
      logger,
      templateIds: wechat.templateIds,
      miniprogramState: wechat.miniprogramState,
    },
    { isPolling: true },
  );
  const mailDelivery =
    config.mail === null
      ? null
      : startMailDelivery(
          { database, storage, logger, sender: createMailSender(config.mail) },
          { isPolling: true },
        );
  const upkeep = startUpkeep({ database, storage, logger });
  if (isDemonstration) {
    await printWelcome({ url, simulatorUrl: wechat.simulator?.url ?? null, signInsPath, say });
  } else {
    logger.info({ url }, 'listening');
  }

  return {
    url,
    logger,
    async stop() {
      await app.stop({ timeoutMs: REQUESTS_TIMEOUT_MS });
      await Promise.all([delivery.stop(), mailDelivery?.stop(), upkeep.stop(), templateCheck.stop()]);
      await Promise.all([photoReader.close(), archiveBinder.close()]);
      await wechat.simulator?.close();
      await database.close();
    },
  };
}
