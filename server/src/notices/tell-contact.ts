import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { unitNoticeKinds, type UnitNoticeKind } from '#shared/notices/notice-kinds';
import { unitNoticePage } from '#shared/notices/notice-pages';
import { Notice } from './notice.entity';

export interface UnitNotice {
  accountId: string;
  kind: UnitNoticeKind;
  text: string;
  nowUtc: string;
}

/** Writes into one contact's inbox what concerns the unit and its people, in the caller's transaction. */
export async function tellContact(
  tx: EntityManager,
  { accountId, kind, text, nowUtc }: UnitNotice,
): Promise<void> {
  const id = ulid();
  await tx.insert(Notice, {
    id,
    accountId,
    applicationId: null,
    kind,
    cause: `${kind}.${id}`,
    title: unitNoticeKinds[kind].headline,
    text,
    page: unitNoticePage(kind),
    sentAtUtc: nowUtc,
    readAtUtc: null,
  });
}
