import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow } from '../database';
import { Session } from './session.entity';
import { newSessionToken, sessionTokenSha256 } from './session-tokens';

const HOUR_MS = 3_600_000;

/** How long a sign-in lasts at most, and how long it may rest. A phone is personal; a desk in an office is not. */
export const sessionLimits = {
  contact: { absoluteMs: 30 * 24 * HOUR_MS, idleMs: 30 * 24 * HOUR_MS },
  staff: { absoluteMs: 12 * HOUR_MS, idleMs: 1 * HOUR_MS },
} as const;

export interface OpenedSession {
  token: string;
  expiresAtUtc: string;
}

export async function openSession(
  tx: EntityManager,
  { kind, accountId }: { kind: Session['kind']; accountId: string },
): Promise<OpenedSession> {
  const now = await databaseNow(tx);
  const token = newSessionToken();
  const expiresAtUtc = new Date(Date.parse(now) + sessionLimits[kind].absoluteMs).toISOString();
  await tx.insert(Session, {
    tokenSha256: sessionTokenSha256(token),
    id: ulid(),
    kind,
    accountId,
    createdAtUtc: now,
    lastSeenAtUtc: now,
    expiresAtUtc,
  });
  return { token, expiresAtUtc };
}

/** Takes effect at once on every instance: each request looks the session up. */
export async function endSession(tx: EntityManager, sessionId: string): Promise<void> {
  await tx.delete(Session, { id: sessionId });
}
