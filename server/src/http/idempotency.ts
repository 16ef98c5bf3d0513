import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isUniqueViolation } from '../database/database-errors';
import { problem } from '../problem';
import type { Actor } from './actor';
import { IdempotencyRecord } from './idempotency.entity';

export interface StoredAnswer {
  status: number;
  json: string | null;
}

export type IdempotencyClaim = Pick<
  IdempotencyRecord,
  'actorId' | 'requestKey' | 'endpoint' | 'bodySha256' | 'createdAtUtc'
>;

/** Thrown inside the write when another request with this key was first; its answer is committed by then. */
export class KeyTaken extends Error {}

const keyForm = /^[A-Za-z0-9_-]{16,128}$/;

export function readIdempotencyKey(header: string | undefined): string {
  if (!header) throw problem('idempotency.keyMissing');
  if (!keyForm.test(header)) throw problem('request.malformed');
  return header;
}

/**
 * Callers who are not signed in share one owner: there the key itself, 16 characters or more made by the client, and
 * the hash of what was sent keep strangers apart.
 */
export function ownerOf(actor: Actor | null): string {
  return actor?.accountId ?? 'anonymous';
}

/** The same content gives the same hash, in whatever order the client wrote the fields. */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}

/** The stored answer to this very request, null when there is none yet. */
export async function findStoredAnswer(
  read: EntityManager,
  claim: IdempotencyClaim,
): Promise<StoredAnswer | null> {
  const { actorId, requestKey } = claim;
  const record = await read.findOneBy(IdempotencyRecord, { actorId, requestKey });
  if (!record) return null;
  if (record.endpoint !== claim.endpoint || record.bodySha256 !== claim.bodySha256) {
    throw problem('idempotency.keyReused');
  }
  return { status: record.status, json: record.answer };
}

/** First statement of the write: a second request with the key waits here, and then finds it taken. */
export async function claimKey(transaction: EntityManager, claim: IdempotencyClaim): Promise<void> {
  try {
    await transaction.insert(IdempotencyRecord, { ...claim, status: 0, answer: null });
  } catch (error) {
    if (isUniqueViolation(error)) throw new KeyTaken();
    throw error;
  }
}

/** Last statement of the write. */
export async function storeAnswer(
  transaction: EntityManager,
  { actorId, requestKey }: IdempotencyClaim,
  { status, json }: StoredAnswer,
): Promise<void> {
  await transaction.update(IdempotencyRecord, { actorId, requestKey }, { status, answer: json });
}
