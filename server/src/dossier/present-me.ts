import type { EntityManager } from 'typeorm';
import { openStage } from '#shared/applications/open-stage';
import type { MeView } from '#shared/api/views';
import { findConsent } from '../accounts';
import { Application } from '../applications';
import { currentCampaign, deadlineFor, definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { countUnread, remainingMessages } from '../notices';
import { pendingDeletion } from '../privacy';
import { findMember, Unit } from '../units';
import { presentApplication } from './present-application';

/** The contact's own start page: consent, unit, application, what is unread. */
export async function presentMe(manager: EntityManager, { accountId }: ContactActor): Promise<MeView> {
  const consent = await findConsent(manager, accountId);
  const member = await findMember(manager, accountId);
  const unit = member === null ? null : await manager.findOneBy(Unit, { id: member.unitId });
  return {
    accountId,
    consent: consent === null ? null : { version: consent.version, consentedAtUtc: consent.consentedAtUtc },
    unit:
      unit === null || member === null
        ? null
        : {
            id: unit.id,
            name: unit.name,
            creditCode: unit.creditCode,
            bureauCode: unit.bureauCode,
            role: member.role,
          },
    ...(await applicationsOf(manager, unit)),
    unreadNotices: await countUnread(manager, accountId),
    deletionDueAtUtc: (await pendingDeletion(manager, accountId))?.dueAtUtc ?? null,
    remainingMessages: await remainingMessages(manager, accountId),
  };
}

async function applicationsOf(
  manager: EntityManager,
  unit: Unit | null,
): Promise<Pick<MeView, 'application' | 'earlierApplications'>> {
  const own =
    unit === null
      ? []
      : await manager.find(Application, { where: { unitId: unit.id }, order: { id: 'DESC' } });
  const current = unit === null ? null : await currentOf(manager, unit, own);
  const earlier = [];
  for (const application of own) {
    if (application !== current) earlier.push(await presentShortly(manager, application));
  }
  return {
    application: current === null ? null : await presentCurrent(manager, current),
    earlierApplications: earlier,
  };
}

async function presentShortly(
  manager: EntityManager,
  application: Application,
): Promise<MeView['earlierApplications'][number]> {
  const { id, status, projectName } = application;
  const { title } = await definitionFor(manager, application);
  return { id, status, projectName, campaignTitle: title };
}

async function presentCurrent(
  manager: EntityManager,
  application: Application,
): Promise<MeView['application']> {
  const view = await presentApplication(manager, application);
  return {
    ...(await presentShortly(manager, application)),
    openStage: openStage(view),
    hasReceipt: view.submission !== null,
    isReadOnlyAfterDeadline: view.isReadOnlyAfterDeadline,
    deadlineUtc: view.deadlineUtc,
  };
}

/**
 * The one that the start page is about: the running campaign's; while people can still begin one there, none of an earlier
 * campaign stands in the way, and after that the last one is shown again.
 */
async function currentOf(
  manager: EntityManager,
  unit: Unit,
  own: readonly Application[],
): Promise<Application | null> {
  const [last] = own;
  if (last === undefined) return null;
  const campaign = await currentCampaign(manager);
  const current = own.find(({ campaignId }) => campaignId === campaign.id);
  if (current !== undefined) return current;
  const deadline = await deadlineFor(manager, campaign, unit.bureauCode);
  return (await databaseNow(manager)) <= deadline ? null : last;
}
