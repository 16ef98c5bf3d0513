import { tableMigration } from './table-migration';

export const createAuditEntry = tableMigration('CreateAuditEntry1795478419000', {
  name: 'audit_entry',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'subjectId', type: 'varchar(26)' },
    { name: 'sequence', type: 'int' },
    { name: 'atUtc', type: 'varchar(24)' },
    { name: 'actorKind', type: 'varchar(16)' },
    { name: 'actorId', type: 'varchar(26)', nullable: true },
    { name: 'action', type: 'varchar(48)' },
    { name: 'detail', type: 'text' },
    { name: 'previousSha256', type: 'varchar(64)' },
    { name: 'sha256', type: 'varchar(64)' },
  ],
  indices: [{ name: 'audit_entry_chain', columns: ['subjectId', 'sequence'], unique: true }],
});
