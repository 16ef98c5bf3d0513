import { In, IsNull, LessThan, type EntityManager } from 'typeorm';
import { recordAudit } from '../../audit';
import { databaseNow } from '../../database';
import type { StaffActor } from '../../http';
import { ExpertAssignment } from '../expert-assignment.entity';
import { isMissing } from './present-board';
import { readScene } from './review-scene';

/** Two taps, or two clerks at once, are one reminder. */
const ONCE_IN_MS = 10 * 60_000;
/** A statement takes so many ids. */
const SHEETS_AT_ONCE = 500;

/**
 * Staff has no WeChat: the reminder is noted at each missing sheet, and the expert's desk shows it. A sheet is reminded
 * of once in ten minutes; asked again before that, nothing happens.
 */
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
  const before = new Date(Date.parse(now) - ONCE_IN_MS).toISOString();
  let sheets = 0;
  for (let from = 0; from < late.length; from += SHEETS_AT_ONCE) {
    const id = In(late.slice(from, from + SHEETS_AT_ONCE).map((assignment) => assignment.id));
    const { affected } = await tx.update(
      ExpertAssignment,
      [
        { id, state: 'active', remindedAtUtc: IsNull() },
        { id, state: 'active', remindedAtUtc: LessThan(before) },
      ],
      { remindedAtUtc: now, reminders: () => 'reminders + 1' },
    );
    sheets += affected ?? 0;
  }
  if (sheets === 0) return;
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'experts.reminded',
    detail: { sheets, experts: new Set(late.map(({ expertId }) => expertId)).size },
  });
}
