import type { EntityManager } from 'typeorm';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { ContactAccount } from '../accounts';
import { databaseNow, isUniqueViolation } from '../database';
import type { WechatPushEvent } from '../wechat';
import { OutboxMessage } from './outbox-message.entity';
import { PushReceipt } from './push-receipt.entity';
import { clearGrants, templateOfId } from './subscription-ledger';

/**
 * Acts on what WeChat pushed, each event once: the same push comes up to three times. Accepts are counted when the phone
 * reports them; a push only takes away (a revoked consent) or tells how a sending ended.
 */
export async function takeInPush(
  tx: EntityManager,
  { events, templateIds }: { events: readonly WechatPushEvent[]; templateIds: Record<TemplateKey, string> },
): Promise<void> {
  const nowUtc = await databaseNow(tx);
  for (const event of events) {
    if (await isNew(tx, event.dedupeKey, nowUtc)) await actOn(tx, event, templateIds);
  }
}

async function isNew(tx: EntityManager, dedupeKeySha256: string, receivedAtUtc: string): Promise<boolean> {
  if ((await tx.findOneBy(PushReceipt, { dedupeKeySha256 })) !== null) return false;
  try {
    await tx.insert(PushReceipt, { dedupeKeySha256, receivedAtUtc });
    return true;
  } catch (error) {
    // The same push at the same moment on another instance: that one acts on it.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function actOn(
  tx: EntityManager,
  event: WechatPushEvent,
  templateIds: Record<TemplateKey, string>,
): Promise<void> {
  if (event.kind === 'subscribeSent') {
    if (!event.isDelivered) await markFailed(tx, event.msgId);
    return;
  }
  if (event.kind !== 'subscribeChange' || event.choice !== 'reject') return;
  const template = templateOfId(templateIds, event.templateId);
  const account = await tx.findOneBy(ContactAccount, { openId: event.openId });
  if (account !== null && template !== null) await clearGrants(tx, { accountId: account.id, template });
}

async function markFailed(tx: EntityManager, wechatMessageId: string): Promise<void> {
  await tx.update(OutboxMessage, { wechatMessageId, state: 'sent' }, { state: 'failed' });
}
