import type { EntityManager } from 'typeorm';
import { ContactAccount, PrivacyConsent, Session } from '../../accounts';
import { recordAudit } from '../../audit';
import { colleagueHasLeft, takeOff, UnitInvitation, unitToChange } from '../../colleagues';
import { ComputerLink } from '../../computer-links';
import { databaseNow, lockWhileWriting } from '../../database';
import { ClaimDispute } from '../../disputes';
import { IdempotencyRecord } from '../../http';
import { Notice, SubscriptionGrant, tellContact } from '../../notices';
import { PaperMail } from '../../paper-mails';
import { findMember, Unit } from '../../units';
import type { DeletionRequest } from './deletion-request.entity';
import { deletionWording } from './deletion-wording';
import { eraseApplication } from './erase-application';
import { eraseNotices } from './erase-notices';
import { planDeletion, type DeletionPlan } from './plan-deletion';
import { endRequest } from './request-deletion';

/**
 * Carries out a request that is due, as things stand now. What has come in the way meanwhile ends the request, and the
 * person is told why.
 *
 * @returns ids of the applications that are gone, whose files nobody needs after the commit; null when it had lapsed
 */
export async function carryOutDeletion(
  tx: EntityManager,
  request: DeletionRequest,
): Promise<string[] | null> {
  const { accountId } = request;
  // Held to the end: nobody signs in, joins a unit or gets a notice beside this.
  await tx.findOneOrFail(ContactAccount, { where: { id: accountId }, ...lockWhileWriting(tx) });
  // And nobody joins the unit, who would be left there without a 负责人.
  const member = await findMember(tx, accountId);
  if (member !== null) await unitToChange(tx, member.unitId);
  const atUtc = await databaseNow(tx);
  const plan = await planDeletion(tx, accountId);
  if (plan.obstacle !== null) {
    await lapse(tx, request, { obstacle: plan.obstacle, atUtc });
    return null;
  }
  await leaveUnit(tx, { accountId, plan, atUtc });
  await eraseOwnRows(tx, accountId);
  await endRequest(tx, request, { state: 'erased', atUtc });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc,
    actorKind: 'system',
    actorId: null,
    action: 'account.erased',
    detail: { request: request.id, applications: plan.erased.length },
  });
  return plan.erased.map(({ id }) => id);
}

async function lapse(
  tx: EntityManager,
  request: DeletionRequest,
  { obstacle, atUtc }: { obstacle: NonNullable<DeletionPlan['obstacle']>; atUtc: string },
): Promise<void> {
  const { accountId, id } = request;
  await endRequest(tx, request, { state: 'lapsed', atUtc });
  const text = deletionWording.lapsed(obstacle);
  await tellContact(tx, { accountId, kind: 'deletionLapsed', text, nowUtc: atUtc });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc,
    actorKind: 'system',
    actorId: null,
    action: 'account.deletionLapsed',
    detail: { request: id, obstacle },
  });
}

/** The unit's other people go on; without any, its drafts go, and so does the unit when nothing of it is left. */
async function leaveUnit(
  tx: EntityManager,
  { accountId, plan, atUtc }: { accountId: string; plan: DeletionPlan; atUtc: string },
): Promise<void> {
  if (plan.unit === null) return;
  const { unit, member, becomes } = plan.unit;
  const by = { kind: 'system', id: null } as const;
  await takeOff(tx, { unit, accountId, by, nowUtc: atUtc });
  await colleagueHasLeft(tx, { unit, member, by, nowUtc: atUtc });
  for (const application of plan.erased) await eraseApplication(tx, application, { atUtc });
  if (becomes === 'left') return;
  await tx.delete(UnitInvitation, { unitId: unit.id });
  if (becomes === 'givenUp') return;
  await tx.delete(Unit, { id: unit.id });
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc,
    actorKind: 'system',
    actorId: null,
    action: 'unit.erased',
    detail: {},
  });
}

/**
 * All that is keyed to the person. The account's row stays without WeChat's identifier: the trail names its id, and nothing
 * leads from that to a person any more.
 */
async function eraseOwnRows(tx: EntityManager, accountId: string): Promise<void> {
  const notices = await tx.find(Notice, { select: { id: true }, where: { accountId } });
  await eraseNotices(
    tx,
    notices.map(({ id }) => id),
  );
  for (const table of [SubscriptionGrant, PrivacyConsent, PaperMail, ComputerLink, Session])
    await tx.delete(table, { accountId });
  await tx.delete(IdempotencyRecord, { actorId: accountId });
  await tx.delete(ClaimDispute, { accountId, state: 'withdrawn' });
  await tx.update(ContactAccount, { id: accountId }, { openId: erasedOpenId(accountId) });
}

/** No identifier of WeChat has this form, so that the next sign-in of the same person makes a new account. */
function erasedOpenId(accountId: string): string {
  return `erased:${accountId}`;
}
