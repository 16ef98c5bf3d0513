import type { EntityManager } from 'typeorm';
import { memberRoles } from '#shared/units/member-roles';
import type { FillingActor } from '../http';
import { problem } from '../problem';
import { UnitMember } from './unit-member.entity';
import { Unit } from './unit.entity';

/** The unit that the contact acts for, or null before one is claimed. */
export async function findUnitOf(manager: EntityManager, accountId: string): Promise<Unit | null> {
  const member = await manager.findOneBy(UnitMember, { accountId });
  return member === null ? null : manager.findOneBy(Unit, { id: member.unitId });
}

export async function requireUnitOf(manager: EntityManager, accountId: string): Promise<Unit> {
  const unit = await findUnitOf(manager, accountId);
  if (unit === null) throw problem('unit.missing');
  return unit;
}

/** Everybody who acts for the unit: they all are told. */
export async function contactsOfUnit(manager: EntityManager, unitId: string): Promise<string[]> {
  const members = await manager.findBy(UnitMember, { unitId });
  return members.map((member) => member.accountId);
}

/** What the contact may do for the unit that they act for, or null before one is claimed. */
export function findMember(manager: EntityManager, accountId: string): Promise<UnitMember | null> {
  return manager.findOneBy(UnitMember, { accountId });
}

/** @throws unit.submitterOnly for a colleague who fills in the form, and no more */
export async function requireSubmitter(manager: EntityManager, { accountId }: FillingActor): Promise<void> {
  const member = await findMember(manager, accountId);
  if (member === null || !memberRoles[member.role].maySubmit) throw problem('unit.submitterOnly');
}
