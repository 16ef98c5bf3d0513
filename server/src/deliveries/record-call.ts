import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { CallOutcome } from '#shared/notices/delivery-states';
import type { CallListRow } from '#shared/api/views';
import type { Application } from '../applications';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { Notice } from '../notices';
import { problem } from '../problem';
import { ContactCall } from './contact-call.entity';
import { presentCallRow } from './read-call-list';

export interface CallToRecord {
  actor: StaffActor;
  application: Application;
  throughNoticeId: string;
  outcome: CallOutcome;
  note: string;
  /** One more than the calls that the clerk saw. */
  expectedVersion: number;
}

/**
 * Notes a call; whoever was reached is off the list until there is something new.
 *
 * @throws version.stale with the row as it is now (null: nothing left to tell) when a colleague has called meanwhile
 */
export async function recordCall(tx: EntityManager, call: CallToRecord): Promise<CallListRow | null> {
  const { actor, application, throughNoticeId, outcome, note, expectedVersion } = call;
  const { id: applicationId } = application;
  const calls = await tx.countBy(ContactCall, { applicationId });
  if (calls + 1 !== expectedVersion)
    throw problem('version.stale', { current: await presentCallRow(tx, application) });
  if (!(await tx.existsBy(Notice, { id: throughNoticeId, applicationId }))) throw problem('notFound');
  const atUtc = await databaseNow(tx);
  const row = { applicationId, number: expectedVersion, throughNoticeId, outcome, note: note.trim() };
  try {
    await tx.insert(ContactCall, { ...row, id: ulid(), byStaffId: actor.accountId, atUtc });
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  await recordAudit(tx, {
    subjectId: applicationId,
    atUtc,
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action: 'contact.called',
    detail: { number: expectedVersion, outcome },
  });
  return presentCallRow(tx, application);
}
