import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { databaseNow } from '../database';
import type { FillingActor } from '../http';
import { Session } from './session.entity';
import { newSessionToken, sessionTokenSha256 } from './session-tokens';

const HOUR_MS = 3_600_000;

/** How long a sign-in lasts at most, and how long it may rest. A phone is personal; a desk in an office is not. */
export const sessionLimits = {
  contact: { absoluteMs: 30 * 24 * HOUR_MS, idleMs: 30 * 24 * HOUR_MS },
  staff: { absoluteMs: 12 * HOUR_MS, idleMs: 1 * HOUR_MS },
  /** A working day; half an hour without anything typed, however long the page stays open. */
  computer: { absoluteMs: 8 * HOUR_MS, idleMs: HOUR_MS / 2 },
} as const;

export interface OpenedSession {
  token: string;
  expiresAtUtc: string;
}

export async function openSession(
  tx: EntityManager,
  { kind, accountId }: { kind: Exclude<Session['kind'], 'computer'>; accountId: string },
): Promise<OpenedSession> {
  const now = await databaseNow(tx);
  const token = newSessionToken();
  const expiresAtUtc = new Date(Date.parse(now) + sessionLimits[kind].absoluteMs).toISOString();
  await tx.insert(Session, {
    tokenSha256: sessionTokenSha256(token),
    id: ulid(),
    kind,
    accountId,
    applicationId: null,
    createdAtUtc: now,
    lastSeenAtUtc: now,
    expiresAtUtc,
  });
  return { token, expiresAtUtc };
}

/**
 * Makes the secret that a computer has kept since it showed its code the token of a sign-in, for one application.
 *
 * @param link the session gets its id
 */
export async function openComputerSession(
  tx: EntityManager,
  link: { id: string; tokenSha256: string; accountId: string; applicationId: string; atUtc: string },
): Promise<void> {
  const { id, tokenSha256, accountId, applicationId, atUtc } = link;
  await tx.insert(Session, {
    tokenSha256,
    id,
    kind: 'computer',
    accountId,
    applicationId,
    createdAtUtc: atUtc,
    lastSeenAtUtc: atUtc,
    expiresAtUtc: new Date(Date.parse(atUtc) + sessionLimits.computer.absoluteMs).toISOString(),
  });
}

/** Somebody types at a computer: its rest begins anew. Asking alone does not count. */
export async function noteTyping(tx: EntityManager, actor: FillingActor, atUtc: string): Promise<void> {
  if (actor.kind === 'computer') await tx.update(Session, { id: actor.sessionId }, { lastSeenAtUtc: atUtc });
}

/** Takes effect at once on every instance: each request looks the session up. */
export async function endSession(tx: EntityManager, sessionId: string): Promise<void> {
  await tx.delete(Session, { id: sessionId });
}
