import { sparesLastConsent, type TemplateKey } from '#shared/notices/notice-kinds';
import { ContactAccount } from '../accounts';
import { databaseNow, type Database } from '../database';
import { createLeases, startWorker, type Leases, type Worker } from '../leases';
import type { Logger } from '../logging';
import type { SendResult, WechatClient } from '../wechat';
import { aboutApplication, Notice } from './notice.entity';
import { OutboxMessage, type OutboxState } from './outbox-message.entity';
import { clearGrants, countSent, remainingMessages } from './subscription-ledger';

export interface DeliveryTools {
  database: Database;
  wechat: WechatClient;
  logger: Logger;
  templateIds: Record<TemplateKey, string>;
  miniprogramState: 'developer' | 'trial' | 'formal';
}

/** Longer than the client's own waits: whoever began to send a message and died left it in an unknown state by then. */
const LEASE_MS = 120_000;
const BATCH = 16;
/** With the growing waits this is about a day; then the message is recorded as failed. */
const MAX_ATTEMPTS = 30;

/** While the day's quota is used up each further request would be in vain: this worker takes no message until then. */
interface Quota {
  usedUpUntilMs: number;
}

type Tools = DeliveryTools & { quota: Quota; leases: Leases<OutboxMessage> };

/**
 * The outbox's worker. Several may run on several machines (see leases/). A message whose sending may or may not have
 * succeeded is never sent again: one consent buys one message.
 */
export function startDelivery(
  tools: DeliveryTools,
  { isPolling, leaseMs = LEASE_MS }: { isPolling: boolean; leaseMs?: number },
): Worker {
  const quota: Quota = { usedUpUntilMs: 0 };
  const leases = createLeases(OutboxMessage, { leaseMs, batch: BATCH });
  const runOnce = async (): Promise<number> => {
    if (Date.parse(await databaseNow(tools.database.read)) < quota.usedUpUntilMs) return 0;
    const messages = await leases.take(tools.database);
    await Promise.all(
      [...byAccount(messages).values()].map((own) => deliverInOrder({ ...tools, quota, leases }, own)),
    );
    return messages.length;
  };
  return startWorker(runOnce, { isPolling, logger: tools.logger, name: 'delivery of messages' });
}

function byAccount(messages: readonly OutboxMessage[]): Map<string, OutboxMessage[]> {
  const groups = new Map<string, OutboxMessage[]>();
  for (const message of messages)
    groups.set(message.accountId, [...(groups.get(message.accountId) ?? []), message]);
  return groups;
}

/** One person's messages go out in the order of their causes; each decides on the consents that the one before left. */
async function deliverInOrder(tools: Tools, messages: readonly OutboxMessage[]): Promise<void> {
  for (const message of [...messages].sort((a, b) => a.id.localeCompare(b.id))) await deliver(tools, message);
}

/** The last consent is kept for news; see noticeKinds. */
async function isSpared({ database }: DeliveryTools, message: OutboxMessage): Promise<boolean> {
  const notice = await database.read.findOneBy(Notice, { id: message.noticeId });
  // Erased with its person meanwhile: nobody begins to send it.
  if (notice === null) return false;
  if (!sparesLastConsent(aboutApplication(notice).kind)) return false;
  return (await remainingMessages(database.read, message.accountId))[message.template] <= 1;
}

async function deliver(tools: Tools, message: OutboxMessage): Promise<void> {
  const now = await databaseNow(tools.database.read);
  if (now > message.validUntilUtc) return finish(tools, message, { state: 'expired' });
  const account = await tools.database.read.findOneBy(ContactAccount, { id: message.accountId });
  if (account === null) return finish(tools, message, { state: 'unreachable' });
  if (await isSpared(tools, message)) return finish(tools, message, { state: 'spared' });
  if (!(await tools.leases.begin(tools.database, message))) return;
  const result = await tools.wechat.sendSubscribeMessage({
    openId: account.openId,
    templateId: tools.templateIds[message.template],
    page: message.page,
    miniprogramState: tools.miniprogramState,
    data: JSON.parse(message.parts) as Record<string, string>,
  });
  if (result.outcome === 'refused' && result.failure.kind === 'quota')
    tools.quota.usedUpUntilMs = Date.parse(now) + (result.failure.afterMs ?? 0);
  await record(tools, message, result);
}

async function record(tools: Tools, message: OutboxMessage, result: SendResult): Promise<void> {
  if (result.outcome === 'accepted') {
    return finish(tools, message, { state: 'sent', wechatMessageId: result.msgId });
  }
  if (result.outcome === 'unknown') return finish(tools, message, { state: 'unknown' });
  const { kind, errcode } = result.failure;
  switch (kind) {
    case 'notSubscribed':
      return finish(tools, message, { state: 'notSubscribed', errcode });
    case 'unreachable':
      return finish(tools, message, { state: 'unreachable', errcode });
    case 'final':
      return finish(tools, message, { state: 'failed', errcode });
    default:
      return message.attempts >= MAX_ATTEMPTS
        ? finish(tools, message, { state: 'failed', errcode })
        : tools.leases.postpone(tools.database, message, {
            afterMs: result.failure.afterMs ?? 0,
            also: { errcode },
          });
  }
}

interface End {
  state: OutboxState;
  errcode?: number | null;
  wechatMessageId?: string | null;
}

async function finish({ database, leases }: Tools, message: OutboxMessage, end: End): Promise<void> {
  const { accountId, template } = message;
  await database.write(async (tx) => {
    if (!(await leases.finish(tx, message, { ...end }))) return;
    if (end.state === 'sent') await countSent(tx, { accountId, template });
    if (end.state === 'notSubscribed') await clearGrants(tx, { accountId, template });
  });
}
