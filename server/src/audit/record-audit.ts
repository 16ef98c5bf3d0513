import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { isUniqueViolation, WriteConflict } from '../database';
import { requestAddress } from '../http';
import { AuditEntry, type AuditActorKind } from './audit-entry.entity';

export interface AuditFact {
  subjectId: string;
  atUtc: string;
  actorKind: AuditActorKind;
  actorId: string | null;
  action: string;
  /** Ids, versions and counts only: the trail outlives the personal data. */
  detail: Record<string, string | number | boolean | null>;
}

export const CHAIN_START = '0'.repeat(64);

/**
 * Adds one entry to the subject's chain, in the transaction of the change that it records. Two changes of one subject at
 * the same moment meet at the unique (subject, sequence), and one of them is done again as a whole.
 */
export async function recordAudit(tx: EntityManager, fact: AuditFact): Promise<void> {
  await appendEntry(tx, fact, await lastEntry(tx, fact.subjectId));
}

export function lastEntry(tx: EntityManager, subjectId: string): Promise<AuditEntry | null> {
  return tx.findOne(AuditEntry, { where: { subjectId }, order: { sequence: 'DESC' } });
}

/** Adds to the chain as it was seen: whoever saw the same end is second and begins anew. */
export async function appendEntry(
  tx: EntityManager,
  fact: AuditFact,
  last: AuditEntry | null,
): Promise<void> {
  const entry = {
    ...fact,
    id: ulid(),
    sequence: (last?.sequence ?? 0) + 1,
    detail: JSON.stringify(fact.detail),
    fromAddress: requestAddress(),
    previousSha256: last?.sha256 ?? CHAIN_START,
  };
  try {
    await tx.insert(AuditEntry, { ...entry, sha256: auditSha256(entry) });
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
}

/** The hash over everything that the entry says and the hash before it. */
export function auditSha256(entry: Omit<AuditEntry, 'sha256'>): string {
  const { id, subjectId, sequence, atUtc, actorKind, actorId, action, detail, previousSha256, fromAddress } =
    entry;
  const line = JSON.stringify([
    id,
    subjectId,
    sequence,
    atUtc,
    actorKind,
    actorId,
    action,
    detail,
    previousSha256,
    // Entries from before addresses were kept were hashed without.
    ...(fromAddress === null ? [] : [fromAddress]),
  ]);
  return createHash('sha256').update(line).digest('hex');
}

/** Follows a chain entry by entry, so that a long one needs no room. */
export class ChainFollower {
  private previous = CHAIN_START;
  /** How many entries have been seen. */
  entries = 0;
  /** The first sequence number at which the chain does not hold, or null while it is whole. */
  brokenAt: number | null = null;

  follow(entry: AuditEntry): void {
    this.entries += 1;
    const holds =
      entry.sequence === this.entries &&
      entry.previousSha256 === this.previous &&
      entry.sha256 === auditSha256(entry);
    if (!holds) this.brokenAt ??= this.entries;
    this.previous = entry.sha256;
  }
}

/** The first sequence number at which the chain of a subject does not hold, or null when it is whole. */
export function brokenAuditSequence(entries: readonly AuditEntry[]): number | null {
  const follower = new ChainFollower();
  for (const entry of entries) follower.follow(entry);
  return follower.brokenAt;
}
