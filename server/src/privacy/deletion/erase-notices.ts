import { In, type EntityManager } from 'typeorm';
import { DeliveryRetry } from '../../deliveries';
import { Notice, OutboxMessage } from '../../notices';

const AT_ONCE = 500;

/** Notices with their WeChat messages and what was noted of those. */
export async function eraseNotices(tx: EntityManager, noticeIds: readonly string[]): Promise<void> {
  for (let from = 0; from < noticeIds.length; from += AT_ONCE) {
    const noticeId = In(noticeIds.slice(from, from + AT_ONCE));
    const messages = await tx.find(OutboxMessage, { select: { id: true }, where: { noticeId } });
    await tx.delete(DeliveryRetry, { messageId: In(messages.map(({ id }) => id)) });
    await tx.delete(OutboxMessage, { noticeId });
    await tx.delete(Notice, { id: noticeId });
  }
}
