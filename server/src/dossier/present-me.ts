import type { EntityManager } from 'typeorm';
import type { MeView } from '#shared/api/views';
import { findConsent } from '../accounts';
import { Application } from '../applications';
import type { ContactActor } from '../http';
import { countUnread, remainingMessages } from '../notices';
import { findUnitOf } from '../units';

/** The contact's own start page: consent, unit, application, what is unread. */
export async function presentMe(manager: EntityManager, { accountId }: ContactActor): Promise<MeView> {
  const consent = await findConsent(manager, accountId);
  const unit = await findUnitOf(manager, accountId);
  const [application] =
    unit === null
      ? []
      : await manager.find(Application, { where: { unitId: unit.id }, order: { id: 'DESC' }, take: 1 });
  return {
    accountId,
    consent: consent === null ? null : { version: consent.version, consentedAtUtc: consent.consentedAtUtc },
    unit:
      unit === null
        ? null
        : { id: unit.id, name: unit.name, creditCode: unit.creditCode, bureauCode: unit.bureauCode },
    application:
      application === undefined
        ? null
        : { id: application.id, status: application.status, projectName: application.projectName },
    unreadNotices: await countUnread(manager, accountId),
    remainingMessages: await remainingMessages(manager, accountId),
  };
}
