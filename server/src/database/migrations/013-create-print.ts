import { tableMigration } from './table-migration';

export const createPrint = tableMigration('CreatePrint1795478413000', {
  name: 'print',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'revision', type: 'int' },
    { name: 'snapshot', type: 'mediumtext' },
    { name: 'snapshotSha256', type: 'varchar(64)' },
    { name: 'pages', type: 'text' },
    { name: 'pdfKey', type: 'varchar(128)' },
    { name: 'docxKey', type: 'varchar(128)' },
    { name: 'issuedAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'print_revision', columns: ['applicationId', 'revision'], unique: true }],
  foreignKeys: [{ name: 'print_application', column: 'applicationId', table: 'application' }],
});
