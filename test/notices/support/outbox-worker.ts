import 'reflect-metadata';
import { In } from 'typeorm';
import { Database, type DatabaseLocation } from '../../../server/src/database';
import { entities } from '../../../server/src/entities';
import { createLogger } from '../../../server/src/logging';
import { OutboxMessage, startDelivery } from '../../../server/src/notices';
import { createWechatClient } from '../../../server/src/wechat';
import type { TemplateKey } from '#shared/notices/notice-kinds';

export interface WorkerOrder {
  location: DatabaseLocation;
  apiBase: string;
  appId: string;
  secret: string;
  templateIds: Record<TemplateKey, string>;
  leaseMs: number;
  /** The seeded bug: what a dead worker had in hand is simply sent again. */
  resendsLeased: boolean;
}

/** One worker of the outbox as a process of its own, as it runs beside each server. */
async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as WorkerOrder;
  const { location, apiBase, appId, secret, templateIds, leaseMs } = order;
  const logger = createLogger({ level: 'silent' });
  const database = await Database.open({ ...location, entities, migrations: [], logger });
  if (order.resendsLeased)
    await database.write((tx) =>
      tx.update(OutboxMessage, { state: In(['leased', 'sending']) }, { state: 'waiting' }),
    );
  const wechat = createWechatClient({ apiBase, appId, secret, logger });
  startDelivery(
    { database, wechat, logger, templateIds, miniprogramState: 'formal' },
    { isPolling: true, leaseMs },
  );
  process.send?.('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
