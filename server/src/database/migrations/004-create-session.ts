import { tableMigration } from './table-migration';

export const createSession = tableMigration('CreateSession1795478404000', {
  name: 'session',
  columns: [
    { name: 'tokenSha256', type: 'varchar(64)', primary: true },
    { name: 'id', type: 'varchar(26)' },
    { name: 'kind', type: 'varchar(8)' },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'lastSeenAtUtc', type: 'varchar(24)' },
    { name: 'expiresAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'session_account', columns: ['kind', 'accountId'] }],
});
