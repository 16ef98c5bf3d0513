import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { staffRoles, type StaffRole } from '#shared/accounts/staff-roles';
import type { RequestFault } from '#shared/api/problems';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { StaffAccount } from '../accounts';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation } from '../database';
import { problem } from '../problem';
import { changeSecurity, untouched } from '../sign-in-security';
import { staffAccountWording } from './staff-account-wording';

export interface NewStaffAccount {
  userName: string;
  displayName: string;
  role: StaffRole;
  bureauCode: string | null;
  /** Of a password that was made up: it must be changed at the first sign-in. */
  passwordHash: string;
  /** The administrator; null: the command on the server. */
  byId: string | null;
}

/** @throws staffAccount.invalid, staffAccount.userNameTaken */
export async function createStaffAccount(tx: EntityManager, given: NewStaffAccount): Promise<StaffAccount> {
  const { userName, role, bureauCode, passwordHash, byId } = given;
  requireRegionOfRole({ role, bureauCode });
  const createdAtUtc = await databaseNow(tx);
  const displayName = given.displayName.trim();
  const account = Object.assign(new StaffAccount(), {
    id: ulid(),
    userName,
    displayName,
    role,
    bureauCode,
    passwordHash,
    isDisabled: false,
    createdAtUtc,
  });
  try {
    await tx.insert(StaffAccount, account);
  } catch (error) {
    throw isUniqueViolation(error) ? problem('staffAccount.userNameTaken') : error;
  }
  await changeSecurity(tx, untouched(account.id), { mustChangePassword: true });
  await recordAudit(tx, {
    subjectId: account.id,
    atUtc: createdAtUtc,
    actorKind: byId === null ? 'system' : 'admin',
    actorId: byId,
    action: 'staffAccount.created',
    detail: { role, bureauCode },
  });
  return account;
}

/** A bureau's people have a region, the others have none. */
export function requireRegionOfRole({ role, bureauCode }: Pick<StaffAccount, 'role' | 'bureauCode'>): void {
  const { hasRegion } = staffRoles[role];
  const isKnown = bureauCode !== null && bureauByCode(bureauCode) !== undefined;
  const isRight = hasRegion ? isKnown : bureauCode === null;
  if (isRight) return;
  const message = hasRegion ? staffAccountWording.regionMissing : staffAccountWording.regionNeedless;
  const fault: RequestFault = { field: 'bureauCode', code: 'regionOfRole', message };
  throw problem('staffAccount.invalid', { faults: [fault] });
}
