import { tableMigration } from './table-migration';

export const createDeletionRequest = tableMigration('CreateDeletionRequest1795651272000', {
  name: 'deletion_request',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'pendingAccountId', type: 'varchar(26)', nullable: true },
    { name: 'state', type: 'varchar(12)' },
    { name: 'requestedAtUtc', type: 'varchar(24)' },
    { name: 'dueAtUtc', type: 'varchar(24)' },
    { name: 'endedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'deletion_request_pending', columns: ['pendingAccountId'], unique: true },
    { name: 'deletion_request_account', columns: ['accountId', 'id'] },
    { name: 'deletion_request_due', columns: ['state', 'dueAtUtc', 'id'] },
  ],
  foreignKeys: [{ name: 'deletion_request_by', column: 'accountId', table: 'contact_account' }],
});
