import { setTimeout as wait } from 'node:timers/promises';
import { Brackets, In, MoreThan } from 'typeorm';
import { sparesLastConsent, type TemplateKey } from '#shared/notices/notice-kinds';
import { ContactAccount } from '../accounts';
import { databaseNow, type Database } from '../database';
import { describeError, type Logger } from '../logging';
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
const IDLE_POLL_MS = 1_000;
const RETRY_BASE_MS = 30_000;
const RETRY_MAX_MS = 60 * 60_000;
/** With the growing waits this is about a day; then the message is recorded as failed. */
const MAX_ATTEMPTS = 30;

/** While the day's quota is used up each further request would be in vain: this worker takes no message until then. */
interface Quota {
  usedUpUntilMs: number;
}

type Tools = DeliveryTools & { quota: Quota; leaseMs: number };

export interface Delivery {
  /** Sends what is due now and returns how many messages were taken. */
  runOnce(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * The outbox's worker. Several may run on several machines: a guarded update gives each message to one of them. A message
 * whose sending may or may not have succeeded is never sent again: one consent buys one message.
 */
export function startDelivery(
  tools: DeliveryTools,
  { isPolling, leaseMs = LEASE_MS }: { isPolling: boolean; leaseMs?: number },
): Delivery {
  const stopping = new AbortController();
  const quota: Quota = { usedUpUntilMs: 0 };
  const runOnce = async (): Promise<number> => {
    if (Date.parse(await databaseNow(tools.database.read)) < quota.usedUpUntilMs) return 0;
    const messages = await leaseDue(tools.database, leaseMs);
    await Promise.all(
      [...byAccount(messages).values()].map((own) => deliverInOrder({ ...tools, quota, leaseMs }, own)),
    );
    return messages.length;
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await runOnce().catch((error: unknown) => {
        tools.logger.error({ error: describeError(error) }, 'delivery of messages failed');
        return 0;
      });
      if (taken === 0)
        await wait(IDLE_POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = isPolling ? loop() : Promise.resolve();
  return {
    runOnce,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function leaseDue(database: Database, leaseMs: number): Promise<OutboxMessage[]> {
  const now = await databaseNow(database.read);
  const due = await database.read
    .createQueryBuilder(OutboxMessage, 'message')
    .where('message.dueAtUtc <= :now', { now })
    .andWhere(
      new Brackets((either) =>
        either
          .where("message.state = 'waiting'")
          .orWhere("message.state = 'leased'")
          .orWhere("message.state = 'sending'"),
      ),
    )
    .orderBy('message.dueAtUtc', 'ASC')
    .take(BATCH)
    .getMany();
  if (due.length === 0) return [];
  const leaseUntil = later(now, leaseMs);
  return database.write(async (tx) => {
    const leased: OutboxMessage[] = [];
    for (const message of due) {
      const { id, state, dueAtUtc, attempts } = message;
      if (state === 'sending') {
        // Its worker died between sending and noting: whether it arrived is not known, and it is not sent twice.
        await tx.update(OutboxMessage, { id, state, dueAtUtc }, { state: 'unknown', finishedAtUtc: now });
        continue;
      }
      const taken = await tx.update(
        OutboxMessage,
        { id, state, dueAtUtc },
        { state: 'leased', dueAtUtc: leaseUntil, attempts: attempts + 1 },
      );
      if (taken.affected === 1) leased.push({ ...message, state: 'leased', attempts: attempts + 1 });
    }
    return leased;
  });
}

const later = (atUtc: string, ms: number): string => new Date(Date.parse(atUtc) + ms).toISOString();

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
  const notice = await database.read.findOneByOrFail(Notice, { id: message.noticeId });
  if (!sparesLastConsent(aboutApplication(notice).kind)) return false;
  return (await remainingMessages(database.read, message.accountId))[message.template] <= 1;
}

async function deliver(tools: Tools, message: OutboxMessage): Promise<void> {
  const now = await databaseNow(tools.database.read);
  if (now > message.validUntilUtc) return finish(tools.database, message, { state: 'expired' });
  const account = await tools.database.read.findOneBy(ContactAccount, { id: message.accountId });
  if (account === null) return finish(tools.database, message, { state: 'unreachable' });
  if (await isSpared(tools, message)) return finish(tools.database, message, { state: 'spared' });
  if (!(await beginSending(tools, message))) return;
  const result = await tools.wechat.sendSubscribeMessage({
    openId: account.openId,
    templateId: tools.templateIds[message.template],
    page: message.page,
    miniprogramState: tools.miniprogramState,
    data: JSON.parse(message.parts) as Record<string, string>,
  });
  if (result.outcome === 'refused' && result.failure.kind === 'quota')
    tools.quota.usedUpUntilMs = Date.parse(now) + (result.failure.afterMs ?? 0);
  await record(tools.database, message, result);
}

/**
 * From here on it is not certain whether the message arrived, until the answer is noted. A worker that was held up until
 * its lease ran out finds here that another has taken the message over.
 */
async function beginSending({ database, leaseMs }: Tools, message: OutboxMessage): Promise<boolean> {
  return database.write(async (tx) => {
    const now = await databaseNow(tx);
    const { id, attempts } = message;
    const begun = await tx.update(
      OutboxMessage,
      { id, attempts, state: 'leased', dueAtUtc: MoreThan(now) },
      { state: 'sending', dueAtUtc: later(now, leaseMs) },
    );
    return begun.affected === 1;
  });
}

/** Whoever takes a message counts one attempt more, so that its number tells whether it is still this worker's. */
const inHand = ({ id, attempts }: OutboxMessage) => ({ id, attempts, state: In(['leased', 'sending']) });

async function record(database: Database, message: OutboxMessage, result: SendResult): Promise<void> {
  if (result.outcome === 'accepted') {
    return finish(database, message, { state: 'sent', wechatMessageId: result.msgId });
  }
  if (result.outcome === 'unknown') return finish(database, message, { state: 'unknown' });
  const { kind, errcode } = result.failure;
  switch (kind) {
    case 'notSubscribed':
      return finish(database, message, { state: 'notSubscribed', errcode });
    case 'unreachable':
      return finish(database, message, { state: 'unreachable', errcode });
    case 'final':
      return finish(database, message, { state: 'failed', errcode });
    default:
      return message.attempts >= MAX_ATTEMPTS
        ? finish(database, message, { state: 'failed', errcode })
        : postpone(database, message, { afterMs: result.failure.afterMs ?? 0, errcode });
  }
}

interface End {
  state: OutboxState;
  errcode?: number | null;
  wechatMessageId?: string | null;
}

async function finish(database: Database, message: OutboxMessage, end: End): Promise<void> {
  const { accountId, template } = message;
  await database.write(async (tx) => {
    const finishedAtUtc = await databaseNow(tx);
    const done = await tx.update(OutboxMessage, inHand(message), { ...end, finishedAtUtc });
    if (done.affected !== 1) return;
    if (end.state === 'sent') await countSent(tx, { accountId, template });
    if (end.state === 'notSubscribed') await clearGrants(tx, { accountId, template });
  });
}

/** The wait grows with each attempt and is scattered, so that a returning WeChat is not met by everybody at once. */
async function postpone(
  database: Database,
  message: OutboxMessage,
  { afterMs, errcode }: { afterMs: number; errcode: number | null },
): Promise<void> {
  const grown = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** Math.min(message.attempts - 1, 10));
  const waitMs = Math.max(afterMs, grown * (0.5 + Math.random() / 2));
  await database.write(async (tx) => {
    const dueAtUtc = later(await databaseNow(tx), waitMs);
    await tx.update(OutboxMessage, inHand(message), { state: 'waiting', dueAtUtc, errcode });
  });
}
