import type { EntityManager } from 'typeorm';
import type { StaffRole } from '#shared/accounts/staff-roles';
import { StaffAccount } from '../accounts';
import { recordAudit, type AuditFact } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { changeSecurity } from '../sign-in-security';
import { requireRegionOfRole } from './create-staff-account';
import {
  endSessionsOf,
  findAccountAt,
  requireAnotherAdministrator,
  type FoundAccount,
} from './find-staff-account';

export interface AccountChange {
  actor: StaffActor;
  accountId: string;
  expectedVersion: number;
}

export interface AccountEdit extends AccountChange {
  displayName: string;
  role: StaffRole;
  bureauCode: string | null;
}

/** @throws staffAccount.ownRole, staffAccount.lastAdministrator, staffAccount.invalid */
export async function editStaffAccount(tx: EntityManager, edit: AccountEdit): Promise<StaffAccount> {
  const { actor, role, bureauCode } = edit;
  const found = await findAccountAt(tx, edit);
  const { account } = found;
  requireRegionOfRole({ role, bureauCode });
  const isMoved = account.role !== role || account.bureauCode !== bureauCode;
  if (isMoved && account.id === actor.accountId) throw problem('staffAccount.ownRole');
  if (account.role !== role) await requireAnotherAdministrator(tx, account);
  // What was opened with the old rights is closed, and so are the sign-ins.
  const sessionsEnded = isMoved ? await endSessionsOf(tx, account.id) : 0;
  const detail = { role, bureauCode, roleBefore: account.role, sessionsEnded };
  return change(
    tx,
    { actor, found, action: 'staffAccount.edited', detail },
    {
      displayName: edit.displayName.trim(),
      role,
      bureauCode,
    },
  );
}

/** @throws staffAccount.lastAdministrator */
export async function disableStaffAccount(tx: EntityManager, given: AccountChange): Promise<StaffAccount> {
  const found = await findAccountAt(tx, given);
  await requireAnotherAdministrator(tx, found.account);
  const detail = { sessionsEnded: await endSessionsOf(tx, given.accountId) };
  const record = { actor: given.actor, found, action: 'staffAccount.disabled', detail };
  return change(tx, record, { isDisabled: true });
}

export async function enableStaffAccount(tx: EntityManager, given: AccountChange): Promise<StaffAccount> {
  const found = await findAccountAt(tx, given);
  const record = { actor: given.actor, found, action: 'staffAccount.enabled', detail: {} };
  return change(tx, record, { isDisabled: false });
}

/** A made-up password in place of a forgotten one. */
export async function resetStaffPassword(
  tx: EntityManager,
  given: AccountChange & { passwordHash: string },
): Promise<StaffAccount> {
  const found = await findAccountAt(tx, given);
  const detail = { sessionsEnded: await endSessionsOf(tx, given.accountId) };
  const record = { actor: given.actor, found, action: 'staffAccount.passwordReset', detail };
  return change(tx, record, { passwordHash: given.passwordHash }, { mustChangePassword: true });
}

/** For a lost phone without recovery codes. */
export async function resetStaffSecondFactor(tx: EntityManager, given: AccountChange): Promise<StaffAccount> {
  const found = await findAccountAt(tx, given);
  const detail = { sessionsEnded: await endSessionsOf(tx, given.accountId) };
  const record = { actor: given.actor, found, action: 'staffAccount.secondFactorReset', detail };
  const none = { totpSecret: null, pendingTotpSecret: null, totpLastStep: null, recoverySha256s: '[]' };
  return change(tx, record, {}, none);
}

interface ChangeRecord {
  actor: StaffActor;
  found: FoundAccount;
  action: string;
  detail: AuditFact['detail'];
}

/** The account, its version and the entry in the trail, or nothing of them. */
async function change(
  tx: EntityManager,
  { actor, found: { account, security }, action, detail }: ChangeRecord,
  changes: Partial<StaffAccount>,
  securityChanges: Parameters<typeof changeSecurity>[2] = {},
): Promise<StaffAccount> {
  const { version } = await changeSecurity(tx, security, securityChanges);
  if (Object.keys(changes).length > 0) await tx.update(StaffAccount, { id: account.id }, changes);
  await recordAudit(tx, {
    subjectId: account.id,
    atUtc: await databaseNow(tx),
    actorKind: 'admin',
    actorId: actor.accountId,
    action,
    detail: { ...detail, version },
  });
  return Object.assign(new StaffAccount(), account, changes);
}
