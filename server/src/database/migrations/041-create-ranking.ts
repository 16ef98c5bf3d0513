import { tableMigration } from './table-migration';

export const createRanking = tableMigration('CreateRanking1795651241000', {
  name: 'ranking',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'version', type: 'int' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'inputs', type: 'mediumtext' },
    { name: 'reason', type: 'text', nullable: true },
    { name: 'frozenByStaffId', type: 'varchar(26)' },
    { name: 'frozenAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'ranking_version', columns: ['campaignId', 'version'], unique: true }],
  foreignKeys: [{ name: 'ranking_campaign', column: 'campaignId', table: 'campaign' }],
});
