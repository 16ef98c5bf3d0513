import { In, type EntityManager } from 'typeorm';
import { choicesAnswer } from '#shared/applications/answers';
import type { AssignmentRow } from '#shared/api/views';
import { scoredCount } from '#shared/experts/score-sheet';
import { answersOf, Application } from '../../applications';
import { definitionFor } from '../../campaigns';
import { databaseNow } from '../../database';
import type { StaffActor } from '../../http';
import { Unit } from '../../units';
import { reviewedStatuses } from '../assignments/reviewed-applications';
import { ExpertAssignment } from '../expert-assignment.entity';
import { ReviewRound } from '../review-round.entity';
import { ScoreSheet } from '../score-sheet.entity';
import { scoresOf } from './stored-scores';

/** What the expert has to read, in the order in which it was assigned; nothing about other experts. */
export async function ownAssignments(
  read: EntityManager,
  actor: StaffActor<'expert'>,
): Promise<AssignmentRow[]> {
  const assignments = await read.find(ExpertAssignment, {
    where: { expertId: actor.accountId, state: 'active' },
    order: { id: 'ASC' },
  });
  const applications = await read.findBy(Application, {
    id: In(assignments.map(({ applicationId }) => applicationId)),
    status: In([...reviewedStatuses]),
  });
  const units = await read.findBy(Unit, { id: In(applications.map(({ unitId }) => unitId)) });
  const sheets = await read.findBy(ScoreSheet, { assignmentId: In(assignments.map(({ id }) => id)) });
  const applicationById = new Map(applications.map((application) => [application.id, application]));
  const sheetOf = new Map(sheets.map((sheet) => [sheet.assignmentId, sheet]));
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const dueOf = await dueDatesOf(read, applications);
  const now = await databaseNow(read);
  const rows: AssignmentRow[] = [];
  for (const assignment of assignments) {
    const application = applicationById.get(assignment.applicationId);
    const sheet = sheetOf.get(assignment.id);
    if (application === undefined || sheet === undefined) continue;
    const { criteria } = (await definitionFor(read, application.campaignId)).review;
    const dueAtUtc = dueOf.get(application.campaignId) ?? null;
    const isClosed = application.status !== 'underReview';
    const isWaiting = !isClosed && sheet.submittedAtUtc === null;
    rows.push({
      id: assignment.id,
      code: application.code,
      unitName: nameOf.get(application.unitId) ?? '',
      projectName: application.projectName,
      directions: choicesAnswer(answersOf(application), 'directions'),
      hasPriority: application.hasPriority,
      scored: scoredCount(criteria, scoresOf(sheet)),
      criteria: criteria.length,
      submittedAtUtc: sheet.submittedAtUtc,
      reopenReason: sheet.submittedAtUtc === null ? sheet.reopenReason : null,
      dueAtUtc,
      isOverdue: isWaiting && dueAtUtc !== null && dueAtUtc < now,
      remindedAtUtc: isWaiting ? assignment.remindedAtUtc : null,
      isClosed,
    });
  }
  return rows;
}

/** Rounds are asked for once, however many applications there are. */
async function dueDatesOf(
  read: EntityManager,
  applications: readonly Application[],
): Promise<Map<string, string | null>> {
  const campaignIds = [...new Set(applications.map(({ campaignId }) => campaignId))];
  const rounds = await read.findBy(ReviewRound, { campaignId: In(campaignIds) });
  return new Map(rounds.map(({ campaignId, dueAtUtc }) => [campaignId, dueAtUtc]));
}
