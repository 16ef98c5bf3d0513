import type { EntityManager } from 'typeorm';
import { passwordFault, passwordFaultWording } from '#shared/accounts/password-rules';
import { hashPassword, isPasswordOf, StaffAccount } from '../accounts';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { changeSecurity, securityOf, type AttemptCounter } from '../sign-in-security';
import { endSessionsOf, findAccount } from './find-staff-account';

/** The own account, once its owner has shown the password again. @throws staff.oldPasswordWrong, staff.signInThrottled */
export async function requireOwnPassword(
  read: EntityManager,
  attempts: AttemptCounter,
  { accountId, password }: { accountId: string; password: string },
): Promise<StaffAccount> {
  const refusal = await attempts.take('ownPassword', accountId);
  if (refusal !== null) throw refusal;
  const account = await findAccount(read, accountId);
  if (!(await isPasswordOf(account.passwordHash, password))) throw problem('staff.oldPasswordWrong');
  await attempts.forget('ownPassword', accountId);
  return account;
}

export interface NewPassword {
  oldHash: string;
  newHash: string;
}

/** Costs a hash or two, so that it is done outside of the transaction. @throws staff.passwordWeak */
export async function prepareNewPassword(
  read: EntityManager,
  attempts: AttemptCounter,
  given: { accountId: string; oldPassword: string; newPassword: string },
): Promise<NewPassword> {
  const { accountId, oldPassword, newPassword } = given;
  const account = await requireOwnPassword(read, attempts, { accountId, password: oldPassword });
  const fault = oldPassword === newPassword ? 'unchanged' : passwordFault(newPassword, account.userName);
  if (fault !== null) {
    const message = fault === 'unchanged' ? '新密码和原密码相同，请换一个。' : passwordFaultWording[fault];
    throw problem('staff.passwordWeak', { faults: [{ field: 'newPassword', code: fault, message }] });
  }
  return { oldHash: account.passwordHash, newHash: await hashPassword(newPassword) };
}

/** The other sign-ins end: whoever knew the old password is out. */
export async function changeOwnPassword(
  tx: EntityManager,
  { actor, password: { oldHash, newHash } }: { actor: StaffActor; password: NewPassword },
): Promise<StaffAccount> {
  const { accountId, sessionId } = actor;
  const where = { id: accountId, passwordHash: oldHash };
  const { affected } = await tx.update(StaffAccount, where, { passwordHash: newHash });
  // Changed meanwhile, by its owner elsewhere or by an administrator: the old one does not hold any more.
  if (affected !== 1) throw problem('staff.oldPasswordWrong');
  await changeSecurity(tx, await securityOf(tx, accountId), { mustChangePassword: false });
  const sessionsEnded = await endSessionsOf(tx, accountId, { except: sessionId });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc: await databaseNow(tx),
    actorKind: auditKindOf(actor),
    actorId: accountId,
    action: 'staff.passwordChanged',
    detail: { sessionsEnded },
  });
  const account = await tx.findOneBy(StaffAccount, { id: accountId });
  if (account === null) throw new WriteConflict();
  return account;
}
