import { In, MoreThan, type EntityManager } from 'typeorm';
import type { StaffAccountView, StaffSessionView } from '#shared/api/views';
import { Session, sessionLimits, type StaffAccount } from '../accounts';
import { databaseNow } from '../database';
import { StaffSecurity, untouched } from '../sign-in-security';

export async function presentStaffAccounts(
  manager: EntityManager,
  accounts: readonly StaffAccount[],
): Promise<StaffAccountView[]> {
  const accountId = In(accounts.map(({ id }) => id));
  const securities = new Map(
    (await manager.findBy(StaffSecurity, { accountId })).map((row) => [row.accountId, row]),
  );
  const sessions = await runningSessions(manager, { accountId });
  return accounts.map(({ id, userName, displayName, role, bureauCode, isDisabled, createdAtUtc }) => {
    const { version, mustChangePassword, totpSecret } = securities.get(id) ?? untouched(id);
    const seen = sessions.filter((session) => session.accountId === id).map((one) => one.lastSeenAtUtc);
    return {
      id,
      userName,
      displayName,
      role,
      bureauCode,
      isDisabled,
      mustChangePassword,
      hasSecondFactor: totpSecret !== null,
      lastSeenAtUtc: seen.sort().at(-1) ?? null,
      createdAtUtc,
      version,
    };
  });
}

export async function presentStaffAccount(
  manager: EntityManager,
  account: StaffAccount,
): Promise<StaffAccountView> {
  const [view] = await presentStaffAccounts(manager, [account]);
  if (view === undefined) throw new Error('An account was not presented');
  return view;
}

/** Newest first; one that is too old or has rested too long is no session any more. */
export async function sessionsOf(
  manager: EntityManager,
  { accountId, ownSessionId }: { accountId: string; ownSessionId: string },
): Promise<StaffSessionView[]> {
  const sessions = await runningSessions(manager, { accountId });
  return sessions
    .sort((left, right) => (left.createdAtUtc < right.createdAtUtc ? 1 : -1))
    .map(({ id, createdAtUtc, lastSeenAtUtc, expiresAtUtc }) => ({
      id,
      createdAtUtc,
      lastSeenAtUtc,
      expiresAtUtc,
      isThisOne: id === ownSessionId,
    }));
}

async function runningSessions(
  manager: EntityManager,
  { accountId }: { accountId: string | ReturnType<typeof In<string>> },
): Promise<Session[]> {
  const now = await databaseNow(manager);
  const restedSinceUtc = new Date(Date.parse(now) - sessionLimits.staff.idleMs).toISOString();
  return manager.findBy(Session, {
    kind: 'staff',
    accountId,
    expiresAtUtc: MoreThan(now),
    lastSeenAtUtc: MoreThan(restedSinceUtc),
  });
}
