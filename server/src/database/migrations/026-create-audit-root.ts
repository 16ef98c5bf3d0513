import { tableMigration } from './table-migration';

export const createAuditRoot = tableMigration('CreateAuditRoot1795651226000', {
  name: 'audit_root',
  columns: [
    { name: 'day', type: 'varchar(10)', primary: true },
    { name: 'entries', type: 'int' },
    { name: 'entriesSha256', type: 'varchar(64)' },
    { name: 'root', type: 'varchar(64)' },
    { name: 'computedAtUtc', type: 'varchar(24)' },
  ],
});
