import { tableMigration } from './table-migration';

export const createOpinionPrint = tableMigration('CreateOpinionPrint1795651252000', {
  name: 'opinion_print',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'revision', type: 'int' },
    { name: 'snapshot', type: 'text' },
    { name: 'snapshotSha256', type: 'varchar(64)' },
    { name: 'pages', type: 'text' },
    { name: 'pdfKey', type: 'varchar(128)' },
    { name: 'issuedByStaffId', type: 'varchar(26)' },
    { name: 'issuedAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'opinion_print_revision', columns: ['applicationId', 'revision'], unique: true }],
  foreignKeys: [{ name: 'opinion_print_application', column: 'applicationId', table: 'application' }],
});
