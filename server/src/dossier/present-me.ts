import type { EntityManager } from 'typeorm';
import type { MeView } from '#shared/api/views';
import { findConsent } from '../accounts';
import { Application } from '../applications';
import { currentCampaign, deadlineFor } from '../campaigns';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { countUnread, remainingMessages } from '../notices';
import { findUnitOf, type Unit } from '../units';

/** The contact's own start page: consent, unit, application, what is unread. */
export async function presentMe(manager: EntityManager, { accountId }: ContactActor): Promise<MeView> {
  const consent = await findConsent(manager, accountId);
  const unit = await findUnitOf(manager, accountId);
  const application = unit === null ? null : await applicationOfUnit(manager, unit);
  return {
    accountId,
    consent: consent === null ? null : { version: consent.version, consentedAtUtc: consent.consentedAtUtc },
    unit:
      unit === null
        ? null
        : { id: unit.id, name: unit.name, creditCode: unit.creditCode, bureauCode: unit.bureauCode },
    application:
      application === null
        ? null
        : { id: application.id, status: application.status, projectName: application.projectName },
    unreadNotices: await countUnread(manager, accountId),
    remainingMessages: await remainingMessages(manager, accountId),
  };
}

/**
 * The one that the start page is about: the running campaign's; while people can still begin one there, none of an earlier
 * campaign stands in the way, and after that the last one is shown again.
 */
async function applicationOfUnit(manager: EntityManager, unit: Unit): Promise<Application | null> {
  const own = await manager.find(Application, { where: { unitId: unit.id }, order: { id: 'DESC' } });
  const [last] = own;
  if (last === undefined) return null;
  const campaign = await currentCampaign(manager);
  const current = own.find(({ campaignId }) => campaignId === campaign.id);
  if (current !== undefined) return current;
  const deadline = await deadlineFor(manager, campaign, unit.bureauCode);
  return (await databaseNow(manager)) <= deadline ? null : last;
}
