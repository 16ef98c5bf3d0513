import { tableMigration } from './table-migration';

export const createClaimDispute = tableMigration('CreateClaimDispute1795651268000', {
  name: 'claim_dispute',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'unitId', type: 'varchar(26)' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'openAccountId', type: 'varchar(26)', nullable: true },
    { name: 'statement', type: 'text' },
    { name: 'personName', type: 'varchar(60)' },
    { name: 'mobile', type: 'varchar(11)' },
    { name: 'state', type: 'varchar(12)' },
    { name: 'version', type: 'int' },
    { name: 'filedAtUtc', type: 'varchar(24)' },
    { name: 'reason', type: 'text', nullable: true },
    { name: 'decidedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'decidedByStaffId', type: 'varchar(26)', nullable: true },
  ],
  indices: [
    { name: 'claim_dispute_open', columns: ['openAccountId'], unique: true },
    { name: 'claim_dispute_account', columns: ['accountId', 'id'] },
    { name: 'claim_dispute_region', columns: ['bureauCode', 'state', 'id'] },
  ],
  foreignKeys: [
    { name: 'claim_dispute_unit', column: 'unitId', table: 'unit' },
    { name: 'claim_dispute_by', column: 'accountId', table: 'contact_account' },
  ],
});
