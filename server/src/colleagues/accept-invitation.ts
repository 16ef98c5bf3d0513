import type { EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { colleagueLimits } from '#shared/units/member-roles';
import { isInvitationCode, normaliseInvitationCode } from '#shared/units/invitation-code';
import { requireConsent } from '../accounts';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { ContactActor } from '../http';
import { tellContact } from '../notices';
import { problem } from '../problem';
import { findMember, Unit, UnitMember } from '../units';
import { colleaguesWording } from './colleagues-wording';
import { membersOf, unitToChange } from './find-colleagues';
import { UnitInvitation } from './unit-invitation.entity';

/** Whose invitation it is, before it is accepted. @throws invitation.gone */
export async function inspectInvitation(
  read: EntityManager,
  code: string,
): Promise<AnswerOf<'colleagues.inspectInvitation'>> {
  const { unitId, role, expiresAtUtc } = await openInvitation(read, code);
  const { name: unitName } = await read.findOneByOrFail(Unit, { id: unitId });
  return { unitName, role, expiresAtUtc };
}

/**
 * Makes the contact a colleague. Whoever is one already stays as they are, and the invitation can still be used.
 *
 * @throws invitation.gone, unit.alreadyBound when the contact acts for another unit, colleague.tooMany
 */
export async function acceptInvitation(
  tx: EntityManager,
  { accountId }: ContactActor,
  code: string,
): Promise<void> {
  await requireConsent(tx, accountId);
  const { id, unitId, label, role } = await openInvitation(tx, code);
  const unit = await unitToChange(tx, unitId);
  const own = await findMember(tx, accountId);
  if (own?.unitId === unitId) return;
  if (own !== null) throw problem('unit.alreadyBound');
  const members = await membersOf(tx, unitId);
  if (members.length >= colleagueLimits.members) throw problem('colleague.tooMany');
  const { affected } = await tx.delete(UnitInvitation, { id });
  if (affected !== 1) throw problem('invitation.gone');
  const now = await databaseNow(tx);
  try {
    await tx.insert(UnitMember, { accountId, unitId, joinedAtUtc: now, role, label, version: 1 });
  } catch (error) {
    // The same person claims or accepts elsewhere at this moment; the next attempt sees it.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: accountId,
    action: 'colleague.joined',
    detail: { invitation: id, role },
  });
  const owner = members.find((member) => member.role === 'owner');
  if (owner !== undefined)
    await tellContact(tx, {
      accountId: owner.accountId,
      kind: 'colleagueJoined',
      text: colleaguesWording.joined(label, role),
      nowUtc: now,
    });
}

/** @throws invitation.gone: wrong, used, taken back and outdated are one answer, so that a guess learns nothing */
async function openInvitation(manager: EntityManager, typed: string): Promise<UnitInvitation> {
  const code = normaliseInvitationCode(typed);
  const invitation = isInvitationCode(code) ? await manager.findOneBy(UnitInvitation, { code }) : null;
  if (invitation === null || invitation.expiresAtUtc <= (await databaseNow(manager)))
    throw problem('invitation.gone');
  return invitation;
}
