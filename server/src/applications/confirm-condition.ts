import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { noteTyping } from '../accounts';
import { computerOf, recordAudit } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { FillingActor } from '../http';
import { problem } from '../problem';
import type { Application } from './application.entity';
import { changeApplication, requireEditable, requireVersion } from './change-application';
import { findOwnApplication } from './find-application';
import { sealApplication } from './seal-application';
import { confirmationsOf } from './stored-json';

export interface ConfirmCondition {
  actor: FillingActor;
  applicationId: string;
  expectedVersion: number;
  condition: string;
  isConfirmed: boolean;
  presentCurrent: () => Promise<unknown>;
}

/** Stores that the contact confirmed a condition of the notice in this wording, or takes the confirmation back. */
export async function confirmCondition(tx: EntityManager, request: ConfirmCondition): Promise<Application> {
  const { actor, condition, isConfirmed } = request;
  const application = await findOwnApplication(tx, actor, request.applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  if (application.status !== 'draft') throw problem('application.fieldsNotPinned');
  const definition = await definitionFor(tx, application);
  const wording = definition.conditions.find((candidate) => candidate.key === condition)?.text;
  if (wording === undefined) throw problem('notFound');
  const before = confirmationsOf(application);
  if (before.some((confirmation) => confirmation.condition === condition) === isConfirmed) return application;
  await requireVersion(application, request.expectedVersion, request.presentCurrent);

  const others = before.filter((confirmation) => confirmation.condition !== condition);
  const wordingSha256 = createHash('sha256').update(wording).digest('hex');
  const added = { condition, confirmedAtUtc: now, accountId: actor.accountId, wordingSha256 };
  const confirmations = JSON.stringify(isConfirmed ? [...others, added] : others);
  const changed = await changeApplication(tx, application, { confirmations }, now);
  await noteTyping(tx, actor, now);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: isConfirmed ? 'condition.confirmed' : 'condition.unconfirmed',
    detail: { condition, wordingSha256, ...computerOf(actor), ...sealApplication(tx, changed) },
  });
  return changed;
}
