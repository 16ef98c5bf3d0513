import type { EntityManager } from 'typeorm';
import type { SheetView } from '#shared/api/views';
import { sheetFaults } from '#shared/experts/score-sheet';
import { definitionFor } from '../../campaigns';
import type { ScoreSheet } from '../score-sheet.entity';
import { scoresOf } from './stored-scores';

export async function presentSheet(
  manager: EntityManager,
  campaignId: string,
  sheet: ScoreSheet,
): Promise<SheetView> {
  const { criteria } = (await definitionFor(manager, campaignId)).review;
  const scores = scoresOf(sheet);
  return {
    version: sheet.version,
    scores,
    comment: sheet.comment,
    savedAtUtc: sheet.updatedAtUtc,
    submittedAtUtc: sheet.submittedAtUtc,
    reopenReason: sheet.reopenReason,
    faults: sheetFaults(criteria, scores),
  };
}
