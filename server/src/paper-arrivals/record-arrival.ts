import { IsNull, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { PaperComparison } from '#shared/api/views';
import type { Application } from '../applications';
import { recordAudit, sealSet, type Seals } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { markListing } from '../listing';
import { problem } from '../problem';
import { mayRecordPaper } from './paper-stages';
import { PaperArrival } from './paper-arrival.entity';

interface Arrival {
  actor: BureauActor;
  application: Application;
}

/**
 * Paper has come; what was compared with the page codes is kept beside it.
 *
 * @param comparison null when nothing was scanned
 */
export async function recordArrival(
  tx: EntityManager,
  {
    actor,
    application,
    copies,
    comparison,
  }: Arrival & { copies: number; comparison: PaperComparison | null },
): Promise<void> {
  if (!mayRecordPaper(application.status)) throw problem('application.moveNotAllowed');
  const now = await databaseNow(tx);
  const id = ulid();
  await tx.insert(PaperArrival, {
    id,
    applicationId: application.id,
    copies,
    revision: comparison?.revision ?? null,
    comparedCopies: comparison?.completeCopies ?? null,
    missingPages: comparison && JSON.stringify(comparison.missingPages),
    recordedByStaffId: actor.accountId,
    recordedAtUtc: now,
    undoneByStaffId: null,
    undoneAtUtc: null,
    undoReason: null,
  });
  await markListing(tx, application.id, { paperArrived: true });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'paper.arrived',
    detail: {
      arrivalId: id,
      copies,
      comparedCopies: comparison?.completeCopies ?? null,
      ...(await sealArrivals(tx, application)),
    },
  });
}

function sealArrivals(tx: EntityManager, { id }: Application): Promise<Seals> {
  return sealSet(tx, PaperArrival, { column: 'applicationId', owner: id });
}

/** Recorded by mistake; the row stays and says why it does not count. */
export async function undoArrival(
  tx: EntityManager,
  { actor, application, arrivalId, reason }: Arrival & { arrivalId: string; reason: string },
): Promise<void> {
  if (!mayRecordPaper(application.status)) throw problem('application.moveNotAllowed');
  const now = await databaseNow(tx);
  const where = { id: arrivalId, applicationId: application.id };
  const undone = await tx.update(
    PaperArrival,
    { ...where, undoneAtUtc: IsNull() },
    { undoneByStaffId: actor.accountId, undoneAtUtc: now, undoReason: reason.trim() },
  );
  if (undone.affected !== 1) throw problem('notFound');
  const remaining = await tx.countBy(PaperArrival, {
    applicationId: application.id,
    undoneAtUtc: IsNull(),
  });
  await markListing(tx, application.id, { paperArrived: remaining > 0 });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'paper.undone',
    detail: { arrivalId, ...(await sealArrivals(tx, application)) },
  });
}
