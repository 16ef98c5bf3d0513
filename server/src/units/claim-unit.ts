import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { normaliseCreditCode } from '#shared/text/credit-code';
import { creditCodeFaults, unitNameFaults } from '#shared/units/claim-faults';
import { requireConsent } from '../accounts';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation } from '../database';
import { problem } from '../problem';
import { UnitMember } from './unit-member.entity';
import { Unit } from './unit.entity';

export interface UnitClaim {
  creditCode: string;
  name: string;
  bureauCode: string;
}

/**
 * Ties the contact to the unit with this credit code; the first contact of a unit makes it.
 *
 * @throws unit.invalid with every fault of the claim; unit.claimedByOther when another contact has it already;
 *   unit.alreadyBound when the contact acts for another unit. The same claim again changes nothing.
 */
export async function claimUnit(tx: EntityManager, accountId: string, claim: UnitClaim): Promise<void> {
  await requireConsent(tx, accountId);
  const creditCode = normaliseCreditCode(claim.creditCode);
  const name = claim.name.trim();
  const faults = [...creditCodeFaults(creditCode), ...unitNameFaults(name)];
  if (faults.length > 0) throw problem('unit.invalid', { faults });

  if (await isBound(tx, accountId, creditCode)) return;
  await bindNewUnit(tx, accountId, { creditCode, name, bureauCode: claim.bureauCode });
}

/** Whether the contact acts for this unit already. @throws when one of the two is bound to something else */
async function isBound(tx: EntityManager, accountId: string, creditCode: string): Promise<boolean> {
  const unit = await tx.findOneBy(Unit, { creditCode });
  const membership = await tx.findOneBy(UnitMember, { accountId });
  if (membership !== null && membership.unitId === unit?.id) return true;
  if (membership !== null) throw problem('unit.alreadyBound');
  if (unit !== null) throw problem('unit.claimedByOther');
  return false;
}

async function bindNewUnit(tx: EntityManager, accountId: string, claim: UnitClaim): Promise<void> {
  const now = await databaseNow(tx);
  const unitId = ulid();
  try {
    await tx.insert(Unit, { ...claim, id: unitId, createdAtUtc: now });
    await tx.insert(UnitMember, {
      accountId,
      unitId,
      joinedAtUtc: now,
      role: 'owner',
      label: '',
      version: 1,
    });
  } catch (error) {
    // Somebody claimed at the same moment and the database let one through: another contact, or a second tap of this one.
    if (isUniqueViolation(error) && (await isBound(tx, accountId, claim.creditCode))) return;
    throw error;
  }
  await recordAudit(tx, {
    subjectId: unitId,
    atUtc: now,
    actorKind: 'contact',
    actorId: accountId,
    action: 'unit.claimed',
    detail: { bureauCode: claim.bureauCode },
  });
}
