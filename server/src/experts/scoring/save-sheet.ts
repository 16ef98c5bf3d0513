import type { EntityManager } from 'typeorm';
import type { RequestFault } from '#shared/api/problems';
import type { ReviewCriterion } from '#shared/campaigns/campaign-definition';
import { expertWording } from '#shared/experts/expert-wording';
import { pointsFault, sheetFaults, type SheetScores } from '#shared/experts/score-sheet';
import { recordAudit, sealRow, type AuditActorKind } from '../../audit';
import { definitionFor } from '../../campaigns';
import { databaseNow } from '../../database';
import { problem } from '../../problem';
import { ScoreSheet } from '../score-sheet.entity';
import { requireOpen, type Assigned } from './find-assigned';
import { presentSheet } from './present-sheet';
import { scoresOf } from './stored-scores';

interface AtVersion {
  assigned: Assigned;
  expertId: string;
  expectedVersion: number;
}

/**
 * Keeps what the expert has written so far.
 *
 * @throws sheet.invalid with every criterion that does not exist and points that cannot stand; sheet.submitted,
 *   sheet.closed, version.stale with the sheet as it stands
 */
export async function saveSheet(
  tx: EntityManager,
  request: AtVersion & { scores: SheetScores; comment: string },
): Promise<ScoreSheet> {
  const { assigned, expertId, expectedVersion, scores, comment } = request;
  requireOpen(assigned);
  if (assigned.sheet.submittedAtUtc !== null) throw problem('sheet.submitted');
  const { criteria } = (await definitionFor(tx, assigned.application.campaignId)).review;
  const faults = scoreFaults(criteria, scores);
  if (faults.length > 0) throw problem('sheet.invalid', { faults });
  const changes = { scores: JSON.stringify(scores), comment };
  const saved = await changeSheet(tx, { assigned, expectedVersion, changes });
  await recordSheet(tx, { assigned, sheet: saved, kind: 'expert', actorId: expertId, action: 'sheet.saved' });
  return saved;
}

/** @throws sheet.incomplete with every criterion that has no points */
export async function submitSheet(tx: EntityManager, request: AtVersion): Promise<ScoreSheet> {
  const { assigned, expertId, expectedVersion } = request;
  requireOpen(assigned);
  if (assigned.sheet.submittedAtUtc !== null) throw problem('sheet.submitted');
  const { criteria } = (await definitionFor(tx, assigned.application.campaignId)).review;
  await requireSeen(tx, assigned, expectedVersion);
  const faults = sheetFaults(criteria, scoresOf(assigned.sheet));
  if (faults.length > 0) throw problem('sheet.incomplete', { faults });
  const changes = { submittedAtUtc: await databaseNow(tx) };
  const submitted = await changeSheet(tx, { assigned, expectedVersion, changes });
  const fact = { assigned, sheet: submitted, kind: 'expert' as const, actorId: expertId };
  await recordSheet(tx, { ...fact, action: 'sheet.submitted' });
  return submitted;
}

/** The province gives a sheet back, and the expert may write again. What is frozen keeps the sheet as it was. */
export async function reopenSheet(
  tx: EntityManager,
  {
    assigned,
    staffId,
    expectedVersion,
    reason,
  }: Omit<AtVersion, 'expertId'> & {
    staffId: string;
    reason: string;
  },
): Promise<ScoreSheet> {
  requireOpen(assigned);
  await requireSeen(tx, assigned, expectedVersion);
  if (assigned.sheet.submittedAtUtc === null) throw problem('sheet.notSubmitted');
  const changes = { submittedAtUtc: null, reopenReason: reason.trim() };
  const reopened = await changeSheet(tx, { assigned, expectedVersion, changes });
  const fact = { assigned, sheet: reopened, kind: 'province' as const, actorId: staffId };
  await recordSheet(tx, { ...fact, action: 'sheet.reopened' });
  return reopened;
}

function scoreFaults(criteria: readonly ReviewCriterion[], scores: SheetScores): RequestFault[] {
  return Object.entries(scores).flatMap(([key, { points }]) => {
    const criterion = criteria.find((known) => known.key === key);
    const message = criterion === undefined ? expertWording.criterionUnknown : pointsFault(points, criterion);
    return message === null ? [] : [{ field: `scores.${key}.points`, code: 'range', message }];
  });
}

async function requireSeen(tx: EntityManager, assigned: Assigned, expectedVersion: number): Promise<void> {
  const { sheet, application } = assigned;
  if (sheet.version === expectedVersion) return;
  throw problem('version.stale', { current: await presentSheet(tx, application.campaignId, sheet) });
}

async function changeSheet(
  tx: EntityManager,
  {
    assigned,
    expectedVersion,
    changes,
  }: { assigned: Assigned; expectedVersion: number; changes: Partial<ScoreSheet> },
): Promise<ScoreSheet> {
  const { assignmentId } = assigned.sheet;
  await requireSeen(tx, assigned, expectedVersion);
  const next = { ...changes, version: expectedVersion + 1, updatedAtUtc: await databaseNow(tx) };
  const { affected } = await tx.update(ScoreSheet, { assignmentId, version: expectedVersion }, next);
  if (affected !== 1) {
    const sheet = await tx.findOneByOrFail(ScoreSheet, { assignmentId });
    throw problem('version.stale', {
      current: await presentSheet(tx, assigned.application.campaignId, sheet),
    });
  }
  return Object.assign(new ScoreSheet(), assigned.sheet, next);
}

async function recordSheet(
  tx: EntityManager,
  fact: { assigned: Assigned; sheet: ScoreSheet; kind: AuditActorKind; actorId: string; action: string },
): Promise<void> {
  await recordAudit(tx, {
    subjectId: fact.sheet.assignmentId,
    atUtc: fact.sheet.updatedAtUtc,
    actorKind: fact.kind,
    actorId: fact.actorId,
    action: fact.action,
    detail: {
      applicationId: fact.assigned.application.id,
      version: fact.sheet.version,
      ...sealRow(tx, ScoreSheet, fact.sheet),
    },
  });
}
