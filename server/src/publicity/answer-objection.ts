import type { EntityManager } from 'typeorm';
import { moves } from '#shared/applications/moves';
import type { Status } from '#shared/applications/statuses';
import { publicityWording } from '#shared/publicity/publicity-wording';
import { Application } from '../applications';
import { recordAudit, sealRow } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { performMove } from '../moves';
import { problem } from '../problem';
import { changePublication, publicationById } from './find-publication';
import { Objection, type Ruling } from './objection.entity';
import type { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';
import { sealPublication } from './seal-publication';

export interface ObjectionAnswer {
  ruling: Exclude<Ruling, 'open'>;
  text: string;
}

/** @throws notFound */
export async function objectionById(manager: EntityManager, id: string): Promise<Objection> {
  const objection = await manager.findOneBy(Objection, { id });
  if (objection === null) throw problem('notFound');
  return objection;
}

/**
 * Answers an objection, once. Upheld, the application that it is about leaves the list and is not selected, and its
 * contacts are told why.
 *
 * @throws objection.answered when it has an answer already
 */
export async function answerObjection(
  tx: EntityManager,
  actor: StaffActor<'province'>,
  objection: Objection,
  answer: ObjectionAnswer,
): Promise<Objection> {
  // First the list, as everybody else does it, so that two who decide at once wait for each other.
  const publication = await publicationById(tx, objection.publicationId);
  if (objection.ruling !== 'open') throw problem('objection.answered');
  const nowUtc = await databaseNow(tx);
  const text = answer.text.trim();
  const next = {
    ruling: answer.ruling,
    answerText: text,
    answeredAtUtc: nowUtc,
    answeredByStaffId: actor.accountId,
    version: objection.version + 1,
  };
  const { id, version } = objection;
  const result = await tx.update(Objection, { id, version, ruling: 'open' }, next);
  if (result.affected !== 1) throw problem('objection.answered');
  const answered = Object.assign(new Objection(), objection, next);
  await recordAudit(tx, {
    subjectId: id,
    atUtc: nowUtc,
    actorKind: 'province',
    actorId: actor.accountId,
    action: `objection.${answer.ruling}`,
    detail: {
      publication: publication.id,
      application: objection.applicationId,
      ...sealRow(tx, Objection, answered),
    },
  });
  if (answer.ruling === 'upheld' && objection.applicationId !== null) {
    const isRemoved = await removeFromList(tx, { objection, actor, text, nowUtc });
    if (isRemoved) await noteRemoval(tx, actor, { publication, objection, nowUtc });
  }
  return answered;
}

async function noteRemoval(
  tx: EntityManager,
  actor: StaffActor<'province'>,
  { publication, objection, nowUtc }: { publication: Publication; objection: Objection; nowUtc: string },
): Promise<void> {
  const changed = await changePublication(tx, publication, {});
  await recordAudit(tx, {
    subjectId: publication.id,
    atUtc: nowUtc,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'publicity.entryRemoved',
    detail: {
      objection: objection.id,
      application: objection.applicationId,
      ...(await sealPublication(tx, changed)),
    },
  });
}

interface Removal {
  objection: Objection;
  actor: StaffActor<'province'>;
  text: string;
  nowUtc: string;
}

/** False when an earlier objection has removed it already. */
async function removeFromList(
  tx: EntityManager,
  { objection, actor, text, nowUtc }: Removal,
): Promise<boolean> {
  const { publicationId, applicationId } = objection;
  if (applicationId === null) return false;
  const removed = await tx.update(
    PublicationEntry,
    { publicationId, applicationId, standing: 'listed' },
    { standing: 'removed', reason: text, dueMove: null },
  );
  if (removed.affected !== 1) return false;
  const application = await tx.findOneByOrFail(Application, { id: applicationId });
  // Still under review when the list was published a moment ago; whoever left the review meanwhile stays where they are.
  if (!(moves.reject.from as readonly Status[]).includes(application.status)) return true;
  await performMove(tx, {
    application,
    move: 'reject',
    by: { kind: 'province', id: actor.accountId },
    nowUtc,
    detail: { publication: publicationId, objection: objection.id },
    notice: {
      text: publicityWording.removedNotice(text),
      advice: publicityWording.removedAdvice,
      timeUtc: nowUtc,
    },
  });
  return true;
}
