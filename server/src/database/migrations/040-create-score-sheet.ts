import { tableMigration } from './table-migration';

export const createScoreSheet = tableMigration('CreateScoreSheet1795651240000', {
  name: 'score_sheet',
  columns: [
    { name: 'assignmentId', type: 'varchar(26)', primary: true },
    { name: 'scores', type: 'mediumtext' },
    { name: 'comment', type: 'text' },
    { name: 'version', type: 'int' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
    { name: 'submittedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'reopenReason', type: 'text', nullable: true },
  ],
  foreignKeys: [{ name: 'score_sheet_assignment', column: 'assignmentId', table: 'expert_assignment' }],
});
