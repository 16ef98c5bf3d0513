import { tableMigration } from './table-migration';

export const createNotice = tableMigration('CreateNotice1795478415000', {
  name: 'notice',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'kind', type: 'varchar(32)' },
    { name: 'cause', type: 'varchar(64)' },
    { name: 'title', type: 'varchar(200)' },
    { name: 'text', type: 'mediumtext' },
    { name: 'page', type: 'varchar(200)' },
    { name: 'sentAtUtc', type: 'varchar(24)' },
    { name: 'readAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'notice_cause', columns: ['applicationId', 'accountId', 'cause'], unique: true },
    { name: 'notice_inbox', columns: ['accountId', 'id'] },
  ],
  foreignKeys: [
    { name: 'notice_account', column: 'accountId', table: 'contact_account' },
    { name: 'notice_application', column: 'applicationId', table: 'application' },
  ],
});
