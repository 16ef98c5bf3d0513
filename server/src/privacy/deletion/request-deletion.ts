import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { DELETION_GRACE_DAYS } from '#shared/privacy/deletion';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { recordAudit } from '../../audit';
import { definitionFor } from '../../campaigns';
import { databaseNow, isUniqueViolation, WriteConflict } from '../../database';
import type { ContactActor } from '../../http';
import { tellContact } from '../../notices';
import { problem } from '../../problem';
import type { Application } from '../../applications';
import { DeletionRequest } from './deletion-request.entity';
import { deletionWording } from './deletion-wording';
import { planDeletion } from './plan-deletion';

const DAY_MS = 24 * 3_600_000;

/** The request that waits to be carried out, or null. */
export function pendingDeletion(manager: EntityManager, accountId: string): Promise<DeletionRequest | null> {
  return manager.findOneBy(DeletionRequest, { pendingAccountId: accountId });
}

export async function presentDeletion(
  manager: EntityManager,
  { accountId }: ContactActor,
): Promise<AnswerOf<'privacy.deletion'>> {
  const pending = await pendingDeletion(manager, accountId);
  const { obstacle, unit, erased, kept, keepsDisputes } = await planDeletion(manager, accountId);
  return {
    pending: pending && { requestedAtUtc: pending.requestedAtUtc, dueAtUtc: pending.dueAtUtc },
    obstacle,
    unit: unit && { name: unit.unit.name, becomes: unit.becomes },
    erased: await presentAll(manager, erased),
    kept: await presentAll(manager, kept),
    keepsDisputes,
  };
}

async function presentAll(
  manager: EntityManager,
  applications: readonly Application[],
): Promise<AnswerOf<'privacy.deletion'>['erased']> {
  const all = [];
  for (const application of applications) {
    const { title } = await definitionFor(manager, application);
    all.push({ code: application.code, campaignTitle: title });
  }
  return all;
}

/**
 * Notes the request; a second one while the first is pending changes nothing.
 *
 * @throws deletion.notPossible while something has to be settled first
 */
export async function requestDeletion(tx: EntityManager, { accountId }: ContactActor): Promise<void> {
  if ((await pendingDeletion(tx, accountId)) !== null) return;
  if ((await planDeletion(tx, accountId)).obstacle !== null) throw problem('deletion.notPossible');
  const requestedAtUtc = await databaseNow(tx);
  const dueAtUtc = new Date(Date.parse(requestedAtUtc) + DELETION_GRACE_DAYS * DAY_MS).toISOString();
  const id = ulid();
  const request = { id, accountId, pendingAccountId: accountId, requestedAtUtc, dueAtUtc };
  try {
    await tx.insert(DeletionRequest, { ...request, state: 'pending', endedAtUtc: null });
  } catch (error) {
    // The second tap was faster; the next attempt finds its request.
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  const text = deletionWording.requested(formatChinaTimeInWords(dueAtUtc));
  await tellContact(tx, { accountId, kind: 'deletionRequested', text, nowUtc: requestedAtUtc });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc: requestedAtUtc,
    actorKind: 'contact',
    actorId: accountId,
    action: 'account.deletionRequested',
    detail: { request: id, dueAtUtc },
  });
}

/** Takes the request back; nothing happens when there is none. */
export async function withdrawDeletion(tx: EntityManager, { accountId }: ContactActor): Promise<void> {
  const pending = await pendingDeletion(tx, accountId);
  if (pending === null) return;
  const { id } = pending;
  const atUtc = await databaseNow(tx);
  await endRequest(tx, pending, { state: 'withdrawn', atUtc });
  await recordAudit(tx, {
    subjectId: accountId,
    atUtc,
    actorKind: 'contact',
    actorId: accountId,
    action: 'account.deletionWithdrawn',
    detail: { request: id },
  });
}

export async function endRequest(
  tx: EntityManager,
  { id }: DeletionRequest,
  { state, atUtc }: { state: 'withdrawn' | 'lapsed' | 'erased'; atUtc: string },
): Promise<void> {
  const ended = { state, pendingAccountId: null, endedAtUtc: atUtc };
  const { affected } = await tx.update(DeletionRequest, { id, state: 'pending' }, ended);
  if (affected !== 1) throw new WriteConflict();
}
