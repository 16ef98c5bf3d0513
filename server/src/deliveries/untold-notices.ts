import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { noticeKindKeys, sparesLastConsent } from '#shared/notices/notice-kinds';
import { undeliveredStates } from '#shared/notices/delivery-states';
import { Application } from '../applications';
import { Notice, OutboxMessage } from '../notices';

const newsKinds = noticeKindKeys.filter((kind) => !sparesLastConsent(kind));

/** Another contact of the unit got the message or opened the inbox: the unit knows. */
const isToldToAnother = `EXISTS (
  SELECT 1 FROM notice told INNER JOIN outbox_message toldBy ON toldBy.noticeId = told.id
  WHERE told.applicationId = notice.applicationId AND told.cause = notice.cause
    AND (told.readAtUtc IS NOT NULL OR toldBy.state = 'sent'))`;

const isToldOnTelephone = `EXISTS (
  SELECT 1 FROM contact_call made
  WHERE made.applicationId = notice.applicationId AND made.outcome = 'reached'
    AND made.throughNoticeId >= notice.id)`;

/**
 * Notices about applications that were handed in, of which no contact of the unit can know: WeChat did not deliver them,
 * nobody has opened the inbox, nobody has called. What the contact has just done is no news and needs no call.
 */
export function untoldNotices(manager: EntityManager): SelectQueryBuilder<Notice> {
  return manager
    .createQueryBuilder(Notice, 'notice')
    .innerJoin(OutboxMessage, 'message', 'message.noticeId = notice.id')
    .innerJoin(Application, 'application', 'application.id = notice.applicationId')
    .where('message.state IN (:...undelivered)', { undelivered: undeliveredStates })
    .andWhere('notice.kind IN (:...newsKinds)', { newsKinds })
    .andWhere('notice.readAtUtc IS NULL')
    .andWhere('application.submittedAtUtc IS NOT NULL')
    .andWhere("application.status <> 'withdrawn'")
    .andWhere(`NOT ${isToldToAnother}`)
    .andWhere(`NOT ${isToldOnTelephone}`);
}
