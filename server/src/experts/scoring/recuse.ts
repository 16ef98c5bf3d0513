import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../audit';
import type { StaffActor } from '../../http';
import { endAssignment } from '../assignments/end-assignment';
import { advanceRound } from '../assignments/round';
import { requireOpen, type Assigned } from './find-assigned';

/**
 * 申请回避: the application leaves the expert's desk at once and for ever, and the province is asked for a replacement.
 *
 * @throws sheet.submitted after the sheet was handed in; sheet.closed after the review
 */
export async function recuse(
  tx: EntityManager,
  { actor, assigned, reason }: { actor: StaffActor<'expert'>; assigned: Assigned; reason: string },
): Promise<void> {
  requireOpen(assigned);
  const { assignment, application } = assigned;
  const now = await advanceRound(tx, assignment.campaignId, { expectedVersion: null });
  await endAssignment(tx, { assignment, state: 'recused', reason, now });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'expert',
    actorId: actor.accountId,
    action: 'expert.recused',
    detail: { assignmentId: assignment.id },
  });
}
