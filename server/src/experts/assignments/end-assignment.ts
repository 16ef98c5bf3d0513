import type { EntityManager } from 'typeorm';
import { Application } from '../../applications';
import { recordAudit } from '../../audit';
import { lockWhileWriting } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { ExpertAssignment } from '../expert-assignment.entity';
import { ScoreSheet } from '../score-sheet.entity';
import { presentBoard } from './present-board';
import { assignableStatuses } from './reviewed-applications';
import { advanceRound } from './round';

interface AtAssignment {
  actor: StaffActor<'province'>;
  assignment: ExpertAssignment;
  expectedVersion: number;
  reason: string;
}

/** An assignment by its id, for the province: it sees all of them. In a write it is held, as its expert holds it. */
export async function findAssignment(manager: EntityManager, id: string): Promise<ExpertAssignment> {
  const assignment = await manager.findOne(ExpertAssignment, { where: { id }, ...lockWhileWriting(manager) });
  if (assignment === null) throw problem('notFound');
  return assignment;
}

/** @throws sheet.submitted: what somebody has scored stays, or is reopened first */
export async function takeOff(tx: EntityManager, request: AtAssignment): Promise<void> {
  const { actor, assignment, reason } = request;
  const now = await advance(tx, request);
  await requireOpenReview(tx, assignment);
  await endAssignment(tx, { assignment, state: 'removed', reason, now });
  await record(tx, { actor, assignment, action: 'expert.takenOff', now });
}

/** The ranking may be frozen without this sheet. A sheet that comes in all the same counts. */
export async function excuseSheet(tx: EntityManager, request: AtAssignment): Promise<void> {
  const { actor, assignment, reason } = request;
  const now = await advance(tx, request);
  await requireOpenReview(tx, assignment);
  const sheet = await tx.findOneByOrFail(ScoreSheet, { assignmentId: assignment.id });
  if (sheet.submittedAtUtc !== null) throw problem('sheet.submitted');
  const { affected } = await tx.update(
    ExpertAssignment,
    { id: assignment.id, state: 'active' },
    { excuse: reason.trim(), excusedAtUtc: now },
  );
  if (affected !== 1) throw problem('notFound');
  await record(tx, { actor, assignment, action: 'sheet.excused', now });
}

export async function endAssignment(
  tx: EntityManager,
  {
    assignment,
    state,
    reason,
    now,
  }: { assignment: ExpertAssignment; state: 'removed' | 'recused'; reason: string; now: string },
): Promise<void> {
  const sheet = await tx.findOneByOrFail(ScoreSheet, { assignmentId: assignment.id });
  if (sheet.submittedAtUtc !== null) throw problem('sheet.submitted');
  const { affected } = await tx.update(
    ExpertAssignment,
    { id: assignment.id, state: 'active' },
    { state, endedAtUtc: now, endReason: reason.trim() },
  );
  if (affected !== 1) throw problem('notFound');
}

export async function requireOpenReview(tx: EntityManager, assignment: ExpertAssignment): Promise<void> {
  const { status } = await tx.findOneByOrFail(Application, { id: assignment.applicationId });
  if (!(assignableStatuses as readonly string[]).includes(status)) throw problem('sheet.closed');
}

async function advance(
  tx: EntityManager,
  { assignment: { campaignId }, expectedVersion }: AtAssignment,
): Promise<string> {
  return advanceRound(tx, campaignId, {
    expectedVersion,
    presentCurrent: () => presentBoard(tx, campaignId),
  });
}

async function record(
  tx: EntityManager,
  fact: { actor: StaffActor; assignment: ExpertAssignment; action: string; now: string },
): Promise<void> {
  await recordAudit(tx, {
    subjectId: fact.assignment.applicationId,
    atUtc: fact.now,
    actorKind: 'province',
    actorId: fact.actor.accountId,
    action: fact.action,
    detail: { assignmentId: fact.assignment.id, expertId: fact.assignment.expertId },
  });
}
