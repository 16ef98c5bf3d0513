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
import { roundOf } from '../assignments/round';
import { ExpertAssignment } from '../expert-assignment.entity';
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
  const now = await databaseNow(read);
  const rows: AssignmentRow[] = [];
  for (const assignment of assignments) {
    const application = applications.find(({ id }) => id === assignment.applicationId);
    const sheet = sheets.find(({ assignmentId }) => assignmentId === assignment.id);
    if (application === undefined || sheet === undefined) continue;
    const { criteria } = (await definitionFor(read, application.campaignId)).review;
    const { dueAtUtc } = await roundOf(read, application.campaignId);
    const isClosed = application.status !== 'underReview';
    const isWaiting = !isClosed && sheet.submittedAtUtc === null;
    rows.push({
      id: assignment.id,
      code: application.code,
      unitName: units.find(({ id }) => id === application.unitId)?.name ?? '',
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
