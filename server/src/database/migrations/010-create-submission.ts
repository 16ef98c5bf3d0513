import { tableMigration } from './table-migration';

export const createSubmission = tableMigration('CreateSubmission1795478410000', {
  name: 'submission',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'sequence', type: 'int' },
    { name: 'number', type: 'varchar(32)' },
    { name: 'receivedAtUtc', type: 'varchar(24)' },
    { name: 'submittedAtUtc', type: 'varchar(24)' },
    { name: 'answers', type: 'mediumtext' },
    { name: 'manifest', type: 'text' },
    { name: 'sha256', type: 'varchar(64)' },
  ],
  indices: [
    { name: 'submission_sequence', columns: ['applicationId', 'sequence'], unique: true },
    { name: 'submission_number', columns: ['number'], unique: true },
  ],
  foreignKeys: [{ name: 'submission_application', column: 'applicationId', table: 'application' }],
});
