import { MoreThan, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { DeliveryRow } from '#shared/api/views';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, lockWhileWriting, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { aboutApplication, Notice, OutboxMessage } from '../notices';
import { problem } from '../problem';
import { DeliveryRetry } from './delivery-retry.entity';
import { presentDeliveries } from './delivery-board';

export interface RetryRequest {
  actor: StaffActor;
  messageId: string;
  /** One more than the retries that the person saw. */
  expectedVersion: number;
}

/**
 * Sends a failed message on its way again, with all attempts before it. Only a failed one: of the others WeChat has said
 * that it is of no use, or it may have arrived.
 *
 * @throws version.stale with the row as it is now, delivery.notRetryable, delivery.outdated
 */
export async function retryDelivery(
  tx: EntityManager,
  { actor, messageId, expectedVersion }: RetryRequest,
): Promise<DeliveryRow> {
  // Locked: state and retries are two tables, and the loser of a race must be told of both as they are after it.
  const message = await tx.findOne(OutboxMessage, { where: { id: messageId }, ...lockWhileWriting(tx) });
  if (message === null) throw problem('notFound');
  const current = await present(tx, message.id);
  if (current.version !== expectedVersion) throw problem('version.stale', { current });
  if (message.state !== 'failed') throw problem('delivery.notRetryable');
  const now = await databaseNow(tx);
  if (message.validUntilUtc <= now) throw problem('delivery.outdated');
  await noteRetry(tx, { message, number: expectedVersion, byStaffId: actor.accountId, atUtc: now });
  const again = await tx.update(
    OutboxMessage,
    { id: message.id, state: 'failed', validUntilUtc: MoreThan(now) },
    { state: 'waiting', dueAtUtc: now, attempts: 0, finishedAtUtc: null, wechatMessageId: null },
  );
  if (again.affected !== 1) throw new WriteConflict();
  const notice = aboutApplication(await tx.findOneByOrFail(Notice, { id: message.noticeId }));
  await recordAudit(tx, {
    subjectId: notice.applicationId,
    atUtc: now,
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action: 'delivery.retried',
    detail: { messageId: message.id, number: expectedVersion, errcode: message.errcode },
  });
  return present(tx, message.id);
}

async function noteRetry(
  tx: EntityManager,
  { message, ...by }: { message: OutboxMessage } & Pick<DeliveryRetry, 'number' | 'byStaffId' | 'atUtc'>,
): Promise<void> {
  const { id: messageId, errcode, attempts, finishedAtUtc: failedAtUtc } = message;
  try {
    await tx.insert(DeliveryRetry, { id: ulid(), messageId, errcode, attempts, failedAtUtc, ...by });
  } catch (error) {
    // Somebody else at the same moment: the next look finds their retry.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}

async function present(tx: EntityManager, messageId: string): Promise<DeliveryRow> {
  const [row] = await presentDeliveries(tx, await tx.findBy(OutboxMessage, { id: messageId }));
  if (row === undefined) throw problem('notFound');
  return row;
}
