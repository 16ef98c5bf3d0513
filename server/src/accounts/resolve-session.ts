import type { Actor } from '../http';
import { databaseNow, type Database } from '../database';
import { securityOf } from '../sign-in-security';
import { Session } from './session.entity';
import { sessionLimits } from './open-session';
import { sessionTokenSha256 } from './session-tokens';
import { StaffAccount } from './staff-account.entity';

/** A session's last sight is written at most this often, so that reading stays reading. */
const SIGHT_EVERY_MS = 5 * 60_000;

/** Who stands behind a token, or null: unknown, ended, too old, idle for too long, or the account is disabled. */
export async function resolveSession(
  database: Database,
  { kind, token }: { kind: Session['kind']; token: string },
): Promise<Actor | null> {
  const session = await database.read.findOneBy(Session, { tokenSha256: sessionTokenSha256(token), kind });
  if (session === null) return null;
  const now = Date.parse(await databaseNow(database.read));
  const isIdle = now - Date.parse(session.lastSeenAtUtc) > sessionLimits[kind].idleMs;
  if (now >= Date.parse(session.expiresAtUtc) || isIdle) return null;
  const actor = await actorOf(database, session);
  if (actor !== null && now - Date.parse(session.lastSeenAtUtc) > SIGHT_EVERY_MS) {
    const lastSeenAtUtc = new Date(now).toISOString();
    await database.write((tx) => tx.update(Session, { tokenSha256: session.tokenSha256 }, { lastSeenAtUtc }));
  }
  return actor;
}

async function actorOf(database: Database, session: Session): Promise<Actor | null> {
  const { accountId, id: sessionId } = session;
  if (session.kind === 'contact') return { kind: 'contact', accountId, sessionId };
  const staff = await database.read.findOneBy(StaffAccount, { id: accountId });
  if (staff === null || staff.isDisabled) return null;
  const { mustChangePassword } = await securityOf(database.read, accountId);
  const { role, bureauCode } = staff;
  return { kind: 'staff', accountId, sessionId, role, bureauCode, mustChangePassword };
}
