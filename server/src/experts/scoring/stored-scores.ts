import type { SheetScores } from '#shared/experts/score-sheet';
import type { ScoreSheet } from '../score-sheet.entity';

/** The column is written by this room alone, through a closed schema; reading it back trusts that. */
export function scoresOf(sheet: Pick<ScoreSheet, 'scores'>): SheetScores {
  return JSON.parse(sheet.scores) as SheetScores;
}
