import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { noticeKinds, templates, type NoticeKind, type TemplatePart } from '#shared/notices/notice-kinds';
import { noticePage } from '#shared/notices/notice-pages';
import { fitWechatField, wechatFieldType } from '#shared/notices/wechat-fields';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import type { Application } from '../applications';
import { contactsOfUnit } from '../units';
import { Notice } from './notice.entity';
import { OutboxMessage } from './outbox-message.entity';

/** WeChat's message is of use for this long; the inbox keeps the notice anyway. */
const MESSAGE_VALID_MS = 7 * 24 * 3_600_000;

export interface NoticeToSend {
  application: Application;
  kind: NoticeKind;
  /** What brought it about; the same cause tells each contact once. */
  cause: string;
  /** The inbox's text, in full. */
  text: string;
  /** One short sentence for the WeChat card, which has room for 20 characters. */
  advice: string;
  /** The time that the card shows: a deadline or the time of the event. */
  timeUtc: string;
  nowUtc: string;
}

/** Writes the notice into each contact's inbox and the message into the outbox, in the caller's transaction. */
export async function notifyContacts(tx: EntityManager, notice: NoticeToSend): Promise<void> {
  const { application, kind, cause, nowUtc } = notice;
  const page = noticePage(kind, application.id);
  for (const accountId of await contactsOfUnit(tx, application.unitId)) {
    const noticeId = ulid();
    await tx.insert(Notice, {
      id: noticeId,
      accountId,
      applicationId: application.id,
      kind,
      cause,
      title: noticeKinds[kind].headline,
      text: notice.text,
      page,
      sentAtUtc: nowUtc,
      readAtUtc: null,
    });
    await tx.insert(OutboxMessage, {
      id: ulid(),
      noticeId,
      accountId,
      template: noticeKinds[kind].template,
      parts: JSON.stringify(messageParts(notice)),
      page,
      state: 'waiting',
      attempts: 0,
      dueAtUtc: nowUtc,
      validUntilUtc: new Date(Date.parse(nowUtc) + MESSAGE_VALID_MS).toISOString(),
      errcode: null,
      wechatMessageId: null,
      createdAtUtc: nowUtc,
      finishedAtUtc: null,
    });
  }
}

/** The four keywords by WeChat's names, each cut to what its type may hold. */
function messageParts({ application, kind, advice, timeUtc }: NoticeToSend): Record<string, string> {
  const { keywords } = templates[noticeKinds[kind].template];
  const texts: Record<TemplatePart, string> = {
    project: application.projectName || '双创平台试点示范项目',
    state: noticeKinds[kind].phrase,
    time: formatChinaTimeInWords(timeUtc),
    advice,
  };
  return Object.fromEntries(
    Object.entries<readonly [string, string]>(keywords).map(([part, [name]]) => {
      const type = wechatFieldType(name);
      if (type === null) throw new Error(`${name} is no field of a WeChat template`);
      return [name, fitWechatField(type, texts[part as TemplatePart])];
    }),
  );
}
