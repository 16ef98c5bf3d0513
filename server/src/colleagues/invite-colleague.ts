import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { colleagueLimits, type GrantableRole } from '#shared/units/member-roles';
import { INVITATION_CODE_CHARACTERS, invitationAlphabet } from '#shared/units/invitation-code';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { ContactActor } from '../http';
import { problem } from '../problem';
import { membersOf, openInvitationsOf, ownershipOf } from './find-colleagues';
import { soundLabel } from './sound-label';
import { UnitInvitation } from './unit-invitation.entity';

/** Over a weekend. */
const VALID_MS = 72 * 3_600_000;

/**
 * Makes an invitation with a new code.
 *
 * @throws unit.ownerOnly, colleague.invalid, colleague.tooMany, colleague.tooManyInvitations
 */
export async function inviteColleague(
  tx: EntityManager,
  actor: ContactActor,
  asked: { label: string; role: GrantableRole },
): Promise<void> {
  const { unit } = await ownershipOf(tx, actor);
  const label = soundLabel(asked.label);
  const open = await openInvitationsOf(tx, unit.id);
  if (open.length >= colleagueLimits.openInvitations) throw problem('colleague.tooManyInvitations');
  if ((await membersOf(tx, unit.id)).length >= colleagueLimits.members) throw problem('colleague.tooMany');
  const now = await databaseNow(tx);
  const invitation = {
    id: ulid(),
    unitId: unit.id,
    code: newCode(),
    label,
    role: asked.role,
    createdAtUtc: now,
    expiresAtUtc: new Date(Date.parse(now) + VALID_MS).toISOString(),
  };
  try {
    await tx.insert(UnitInvitation, invitation);
  } catch (error) {
    // Somebody has this code; the next attempt makes another.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'colleague.invited',
    detail: { invitation: invitation.id, role: asked.role },
  });
}

/** Asked for again, nothing more happens. @throws unit.ownerOnly */
export async function withdrawInvitation(tx: EntityManager, actor: ContactActor, id: string): Promise<void> {
  const { unit } = await ownershipOf(tx, actor);
  const { affected } = await tx.delete(UnitInvitation, { id, unitId: unit.id });
  if (affected === 0) return;
  await recordAudit(tx, {
    subjectId: unit.id,
    atUtc: await databaseNow(tx),
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'colleague.invitationWithdrawn',
    detail: { invitation: id },
  });
}

function newCode(): string {
  const characters = Array.from(
    { length: INVITATION_CODE_CHARACTERS },
    () => invitationAlphabet[randomInt(invitationAlphabet.length)],
  );
  return characters.join('');
}
