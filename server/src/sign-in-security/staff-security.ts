import type { EntityManager } from 'typeorm';
import { isUniqueViolation, WriteConflict } from '../database';
import { StaffSecurity } from './staff-security.entity';

/** The version of an account that nobody has changed yet: it has no row. */
const FIRST_VERSION = 1;

export async function securityOf(manager: EntityManager, accountId: string): Promise<StaffSecurity> {
  return (await manager.findOneBy(StaffSecurity, { accountId })) ?? untouched(accountId);
}

export function untouched(accountId: string): StaffSecurity {
  return {
    accountId,
    version: FIRST_VERSION,
    mustChangePassword: false,
    totpSecret: null,
    pendingTotpSecret: null,
    totpLastStep: null,
    recoverySha256s: '[]',
  };
}

/** Writes onto the version that was read, and only onto that; of two at once the later one begins anew and sees the first. */
export async function changeSecurity(
  tx: EntityManager,
  seen: StaffSecurity,
  changes: Partial<Omit<StaffSecurity, 'accountId' | 'version'>>,
): Promise<StaffSecurity> {
  const next = { ...seen, ...changes, version: seen.version + 1 };
  if (seen.version === FIRST_VERSION) {
    try {
      await tx.insert(StaffSecurity, next);
    } catch (error) {
      throw isUniqueViolation(error) ? new WriteConflict() : error;
    }
    return next;
  }
  const where = { accountId: seen.accountId, version: seen.version };
  const { affected } = await tx.update(StaffSecurity, where, next);
  if (affected !== 1) throw new WriteConflict();
  return next;
}
