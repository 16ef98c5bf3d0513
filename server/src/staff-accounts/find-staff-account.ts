import { Not, type EntityManager } from 'typeorm';
import { Session, StaffAccount } from '../accounts';
import { lockWhileWriting } from '../database';
import { problem } from '../problem';
import { securityOf, type StaffSecurity } from '../sign-in-security';
import { presentStaffAccount } from './present-staff-account';

export interface FoundAccount {
  account: StaffAccount;
  security: StaffSecurity;
}

/** @throws notFound; version.stale with the account as it stands */
export async function findAccountAt(
  tx: EntityManager,
  { accountId, expectedVersion }: { accountId: string; expectedVersion: number },
): Promise<FoundAccount> {
  const account = await findAccount(tx, accountId);
  const security = await securityOf(tx, accountId);
  if (security.version !== expectedVersion)
    throw problem('version.stale', { current: await presentStaffAccount(tx, account) });
  return { account, security };
}

export async function findAccount(manager: EntityManager, id: string): Promise<StaffAccount> {
  const account = await manager.findOneBy(StaffAccount, { id });
  if (account === null) throw problem('notFound');
  return account;
}

/**
 * Two administrators who disable each other at the same moment wait here for one another.
 *
 * @throws staffAccount.lastAdministrator when nobody else could manage accounts afterwards
 */
export async function requireAnotherAdministrator(tx: EntityManager, account: StaffAccount): Promise<void> {
  if (account.role !== 'admin' || account.isDisabled) return;
  const administrators = await tx.find(StaffAccount, {
    where: { role: 'admin', isDisabled: false },
    ...lockWhileWriting(tx),
  });
  if (!administrators.some(({ id }) => id !== account.id)) throw problem('staffAccount.lastAdministrator');
}

/** Takes effect with the next request on every instance. */
export async function endSessionsOf(
  tx: EntityManager,
  accountId: string,
  { except }: { except: string | null } = { except: null },
): Promise<number> {
  const where = { kind: 'staff' as const, accountId, ...(except === null ? {} : { id: Not(except) }) };
  const { affected } = await tx.delete(Session, where);
  return affected ?? 0;
}
