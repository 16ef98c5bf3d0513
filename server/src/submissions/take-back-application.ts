import type { EntityManager } from 'typeorm';
import { requireInTime, type Application } from '../applications';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { performMove, requireMove } from '../moves';
import { problem } from '../problem';

interface TakeBack {
  actor: ContactActor;
  application: Application;
  receivedAtUtc: string;
}

/** Back to the draft, as long as no clerk has opened it and the time is not over. */
export async function recallApplication(
  tx: EntityManager,
  { actor, application, receivedAtUtc }: TakeBack,
): Promise<Application> {
  requireMove(application.status, 'recall', 'contact');
  if (application.openedAtUtc !== null) throw problem('application.alreadyOpened');
  await requireInTime(tx, application, receivedAtUtc);
  return performMove(tx, {
    application,
    move: 'recall',
    by: { kind: 'contact', id: actor.accountId },
    nowUtc: await databaseNow(tx),
    changes: { submittedAtUtc: null },
  });
}

/** Ends the application by the contact's own wish. What was submitted stays with the record. */
export async function withdrawApplication(
  tx: EntityManager,
  { actor, application }: Omit<TakeBack, 'receivedAtUtc'>,
): Promise<Application> {
  return performMove(tx, {
    application,
    move: 'withdraw',
    by: { kind: 'contact', id: actor.accountId },
    nowUtc: await databaseNow(tx),
  });
}
