import { In, type EntityManager } from 'typeorm';
import { Application } from '../../applications';
import { lockWhileWriting } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { reviewedStatuses } from '../assignments/reviewed-applications';
import { ExpertAssignment } from '../expert-assignment.entity';
import { ScoreSheet } from '../score-sheet.entity';

export interface Assigned {
  assignment: ExpertAssignment;
  application: Application;
  sheet: ScoreSheet;
}

/**
 * The only way of an expert to an application: an active assignment of the own account, whose review has begun. Whom it
 * belongs to is part of the query, so that somebody else's answers like one that does not exist. In a write the
 * assignment is held: a sheet is not handed in while the province takes its expert off.
 */
export async function findAssigned(
  manager: EntityManager,
  actor: StaffActor<'expert'>,
  assignmentId: string,
): Promise<Assigned> {
  const assignment = await manager.findOne(ExpertAssignment, {
    where: { id: assignmentId, expertId: actor.accountId, state: 'active' },
    ...lockWhileWriting(manager),
  });
  if (assignment === null) throw problem('notFound');
  const application = await manager.findOneBy(Application, {
    id: assignment.applicationId,
    status: In([...reviewedStatuses]),
  });
  if (application === null) throw problem('notFound');
  const sheet = await manager.findOneByOrFail(ScoreSheet, { assignmentId });
  return { assignment, application, sheet };
}

/** @throws sheet.closed once the review of the application is over */
export function requireOpen({ application }: Pick<Assigned, 'application'>): void {
  if (application.status !== 'underReview') throw problem('sheet.closed');
}
