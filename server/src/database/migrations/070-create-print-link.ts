import { tableMigration } from './table-migration';

export const createPrintLink = tableMigration('CreatePrintLink1795651270000', {
  name: 'print_link',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'printId', type: 'varchar(26)' },
    { name: 'codeSha256', type: 'varchar(64)' },
    { name: 'madeAtUtc', type: 'varchar(24)' },
    { name: 'expiresAtUtc', type: 'varchar(24)' },
    { name: 'downloads', type: 'int' },
    { name: 'endedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'endReason', type: 'varchar(16)', nullable: true },
  ],
  indices: [
    { name: 'print_link_code', columns: ['codeSha256'], unique: true },
    { name: 'print_link_paper', columns: ['applicationId', 'id'] },
    { name: 'print_link_age', columns: ['madeAtUtc'] },
  ],
  foreignKeys: [
    { name: 'print_link_application', column: 'applicationId', table: 'application' },
    { name: 'print_link_print', column: 'printId', table: 'print' },
  ],
});
