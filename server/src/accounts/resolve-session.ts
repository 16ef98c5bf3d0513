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
  { kinds, token }: { kinds: readonly Session['kind'][]; token: string },
): Promise<Actor | null> {
  const session = await database.read.findOneBy(Session, { tokenSha256: sessionTokenSha256(token) });
  if (session === null || !kinds.includes(session.kind)) return null;
  const now = Date.parse(await databaseNow(database.read));
  if (isOver(session, now)) return null;
  const actor = await actorOf(database, session);
  // A page that is open on a computer asks by itself; there only typing counts (noteTyping).
  if (
    actor !== null &&
    actor.kind !== 'computer' &&
    now - Date.parse(session.lastSeenAtUtc) > SIGHT_EVERY_MS
  ) {
    const lastSeenAtUtc = new Date(now).toISOString();
    await database.write((tx) => tx.update(Session, { tokenSha256: session.tokenSha256 }, { lastSeenAtUtc }));
  }
  return actor;
}

/** Whether its time is over or it has rested for too long. @param now milliseconds of the database's clock */
export function isOver({ kind, lastSeenAtUtc, expiresAtUtc }: Session, now: number): boolean {
  return now >= Date.parse(expiresAtUtc) || now - Date.parse(lastSeenAtUtc) > sessionLimits[kind].idleMs;
}

async function actorOf(database: Database, session: Session): Promise<Actor | null> {
  const { accountId, id: sessionId, applicationId } = session;
  if (session.kind === 'contact') return { kind: 'contact', accountId, sessionId };
  if (session.kind === 'computer')
    return applicationId === null ? null : { kind: 'computer', accountId, sessionId, applicationId };
  const staff = await database.read.findOneBy(StaffAccount, { id: accountId });
  if (staff === null || staff.isDisabled) return null;
  const { mustChangePassword } = await securityOf(database.read, accountId);
  const { role, bureauCode } = staff;
  return { kind: 'staff', accountId, sessionId, role, bureauCode, mustChangePassword };
}
