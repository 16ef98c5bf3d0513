import type { EntityManager } from 'typeorm';
import { noticeKinds } from '#shared/notices/notice-kinds';
import type { ReviewView } from '#shared/api/views';
import { aboutApplication, Notice } from './notice.entity';
import { OutboxMessage, shownState } from './outbox-message.entity';

/** How the contacts of an application were told, newest first, for the clerk who may have to call. */
export async function deliveriesOf(
  manager: EntityManager,
  applicationId: string,
): Promise<ReviewView['deliveries']> {
  const notices = await manager.find(Notice, { where: { applicationId }, order: { id: 'DESC' }, take: 50 });
  const deliveries: ReviewView['deliveries'] = [];
  for (const { id: noticeId, kind, sentAtUtc } of notices.map(aboutApplication)) {
    const message = await manager.findOneBy(OutboxMessage, { noticeId });
    if (message === null) continue;
    deliveries.push({
      kind,
      headline: noticeKinds[kind].headline,
      state: shownState(message.state),
      atUtc: message.finishedAtUtc ?? sentAtUtc,
    });
  }
  return deliveries;
}
