import { tableMigration } from './table-migration';

export const createPublicationEntry = tableMigration('CreatePublicationEntry1795651244000', {
  name: 'publication_entry',
  columns: [
    { name: 'publicationId', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)', primary: true },
    { name: 'ordinal', type: 'int' },
    { name: 'place', type: 'int' },
    { name: 'standing', type: 'varchar(16)' },
    { name: 'reason', type: 'text', nullable: true },
    { name: 'unitName', type: 'varchar(200)' },
    { name: 'projectName', type: 'varchar(200)' },
    { name: 'directions', type: 'text' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'dueMove', type: 'varchar(16)', nullable: true },
  ],
  indices: [
    { name: 'publication_entry_order', columns: ['publicationId', 'ordinal'] },
    { name: 'publication_entry_due', columns: ['dueMove'] },
  ],
  foreignKeys: [
    { name: 'publication_entry_of', column: 'publicationId', table: 'publication' },
    { name: 'publication_entry_about', column: 'applicationId', table: 'application' },
  ],
});
