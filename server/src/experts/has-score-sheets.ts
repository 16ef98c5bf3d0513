import type { EntityManager } from 'typeorm';
import { ExpertAssignment } from './expert-assignment.entity';
import { ScoreSheet } from './score-sheet.entity';

/** Whether an expert has written anything yet: the empty sheet that comes with an assignment is at version 1. */
export async function hasScoreSheets(manager: EntityManager, campaignId: string): Promise<boolean> {
  return manager
    .createQueryBuilder(ScoreSheet, 'sheet')
    .innerJoin(ExpertAssignment, 'assignment', 'assignment.id = sheet.assignmentId')
    .where('assignment.campaignId = :campaignId', { campaignId })
    .andWhere('sheet.version > 1')
    .getExists();
}
