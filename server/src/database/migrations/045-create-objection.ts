import { tableMigration } from './table-migration';

export const createObjection = tableMigration('CreateObjection1795651245000', {
  name: 'objection',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'publicationId', type: 'varchar(26)' },
    { name: 'number', type: 'varchar(18)' },
    { name: 'applicationId', type: 'varchar(26)', nullable: true },
    { name: 'reason', type: 'text' },
    { name: 'objectorName', type: 'varchar(60)' },
    { name: 'objectorUnit', type: 'varchar(200)' },
    { name: 'objectorTelephone', type: 'varchar(30)' },
    { name: 'contentSha256', type: 'varchar(64)' },
    { name: 'submittedAtUtc', type: 'varchar(24)' },
    { name: 'dueAtUtc', type: 'varchar(24)' },
    { name: 'ruling', type: 'varchar(16)' },
    { name: 'answerText', type: 'text', nullable: true },
    { name: 'answeredAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'answeredByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'version', type: 'int' },
  ],
  indices: [
    { name: 'objection_arrival', columns: ['publicationId', 'submittedAtUtc', 'id'] },
    { name: 'objection_once', columns: ['publicationId', 'contentSha256'], unique: true },
    { name: 'objection_number', columns: ['number'], unique: true },
  ],
  foreignKeys: [{ name: 'objection_against', column: 'publicationId', table: 'publication' }],
});
