import { MoreThan, type EntityManager } from 'typeorm';
import type { ColleaguesView } from '#shared/api/views';
import { databaseNow, lockWhileWriting, WriteConflict } from '../database';
import type { ContactActor } from '../http';
import { problem } from '../problem';
import { findMember, Unit, UnitMember } from '../units';
import { UnitInvitation } from './unit-invitation.entity';

export interface Membership {
  unit: Unit;
  member: UnitMember;
}

/**
 * The unit that the contact acts for, held to the end of a write: whoever changes its people does so one after the other.
 *
 * @throws unit.missing
 */
export async function membershipOf(manager: EntityManager, { accountId }: ContactActor): Promise<Membership> {
  const seen = await findMember(manager, accountId);
  if (seen === null) throw problem('unit.missing');
  const unit = await unitToChange(manager, seen.unitId);
  // Whoever waited for the unit may have been removed meanwhile.
  const member = await manager.findOne(UnitMember, {
    where: { accountId, unitId: seen.unitId },
    ...lockWhileWriting(manager),
  });
  if (member === null) throw problem('unit.missing');
  return { unit, member };
}

/** @throws unit.ownerOnly */
export async function ownershipOf(manager: EntityManager, actor: ContactActor): Promise<Membership> {
  const membership = await membershipOf(manager, actor);
  if (membership.member.role !== 'owner') throw problem('unit.ownerOnly');
  return membership;
}

/** Held to the end of the write. One that was erased while this write waited for it is not seen by its next attempt. */
export async function unitToChange(manager: EntityManager, id: string): Promise<Unit> {
  const unit = await manager.findOne(Unit, { where: { id }, ...lockWhileWriting(manager) });
  if (unit === null) throw new WriteConflict();
  return unit;
}

/** One of the unit's people. @throws notFound for anybody else's */
export async function colleagueOf(
  manager: EntityManager,
  unit: Unit,
  accountId: string,
): Promise<UnitMember> {
  const colleague = await manager.findOneBy(UnitMember, { accountId, unitId: unit.id });
  if (colleague === null) throw problem('notFound');
  return colleague;
}

export function membersOf(manager: EntityManager, unitId: string): Promise<UnitMember[]> {
  return manager.find(UnitMember, {
    where: { unitId },
    order: { joinedAtUtc: 'ASC', accountId: 'ASC' },
    ...lockWhileWriting(manager),
  });
}

export async function openInvitationsOf(manager: EntityManager, unitId: string): Promise<UnitInvitation[]> {
  const expiresAtUtc = MoreThan(await databaseNow(manager));
  return manager.find(UnitInvitation, { where: { unitId, expiresAtUtc }, order: { id: 'ASC' } });
}

export async function presentColleagues(
  manager: EntityManager,
  actor: ContactActor,
): Promise<ColleaguesView> {
  const { unit, member } = await membershipOf(manager, actor);
  const members = await membersOf(manager, unit.id);
  const invitations = member.role === 'owner' ? await openInvitationsOf(manager, unit.id) : [];
  return {
    unitName: unit.name,
    ownRole: member.role,
    members: members.map(({ accountId, label, role, joinedAtUtc, version }) => ({
      id: accountId,
      label,
      role,
      joinedAtUtc,
      isSelf: accountId === actor.accountId,
      version,
    })),
    invitations: invitations.map(({ id, label, role, code, expiresAtUtc }) => ({
      id,
      label,
      role,
      code,
      expiresAtUtc,
    })),
  };
}
