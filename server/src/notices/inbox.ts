import { LessThan, type EntityManager } from 'typeorm';
import type { NoticeView } from '#shared/api/views';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { problem } from '../problem';
import { Notice } from './notice.entity';

const PAGE_SIZE = 30;

/** The newest first, in pages that stay fast however long the inbox is. */
export async function readInbox(
  read: EntityManager,
  actor: ContactActor,
  before: string | undefined,
): Promise<{ notices: NoticeView[]; nextBefore: string | null }> {
  const rows = await read.find(Notice, {
    where: { accountId: actor.accountId, ...(before === undefined ? {} : { id: LessThan(before) }) },
    order: { id: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const notices = rows.slice(0, PAGE_SIZE).map(presentNotice);
  return { notices, nextBefore: rows.length > PAGE_SIZE ? (notices.at(-1)?.id ?? null) : null };
}

export async function markRead(tx: EntityManager, actor: ContactActor, id: string): Promise<NoticeView> {
  const notice = await tx.findOneBy(Notice, { id, accountId: actor.accountId });
  if (notice === null) throw problem('notFound');
  if (notice.readAtUtc === null) {
    notice.readAtUtc = await databaseNow(tx);
    await tx.update(Notice, { id }, { readAtUtc: notice.readAtUtc });
  }
  return presentNotice(notice);
}

export async function countUnread(manager: EntityManager, accountId: string): Promise<number> {
  return manager
    .createQueryBuilder(Notice, 'notice')
    .where('notice.accountId = :accountId AND notice.readAtUtc IS NULL', { accountId })
    .getCount();
}

function presentNotice({
  id,
  kind,
  title,
  text,
  applicationId,
  page,
  sentAtUtc,
  readAtUtc,
}: Notice): NoticeView {
  return { id, kind, title, text, applicationId, page, sentAtUtc, readAtUtc };
}
