import { In, type EntityManager } from 'typeorm';
import { recordAudit } from '../../audit';
import { databaseNow } from '../../database';
import type { StaffActor } from '../../http';
import { ExpertAssignment } from '../expert-assignment.entity';
import { isMissing } from './present-board';
import { readScene } from './review-scene';

/** Staff has no WeChat: the reminder is noted at each missing sheet, and the expert's desk shows it. */
export async function remindExperts(
  tx: EntityManager,
  {
    actor,
    campaignId,
    expertIds,
  }: { actor: StaffActor<'province'>; campaignId: string; expertIds: readonly string[] },
): Promise<void> {
  const scene = await readScene(tx, campaignId);
  const started = new Set(
    scene.applications
      .filter(({ application }) => application.status === 'underReview')
      .map(({ application }) => application.id),
  );
  const late = scene.assignments.filter(
    (assignment) =>
      expertIds.includes(assignment.expertId) &&
      started.has(assignment.applicationId) &&
      isMissing(scene, assignment),
  );
  if (late.length === 0) return;
  const now = await databaseNow(tx);
  await tx.update(
    ExpertAssignment,
    { id: In(late.map(({ id }) => id)), state: 'active' },
    { remindedAtUtc: now, reminders: () => 'reminders + 1' },
  );
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'experts.reminded',
    detail: { sheets: late.length, experts: new Set(late.map(({ expertId }) => expertId)).size },
  });
}
