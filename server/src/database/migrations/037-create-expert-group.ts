import { tableMigration } from './table-migration';

export const createExpertGroup = tableMigration('CreateExpertGroup1795651237000', {
  name: 'expert_group',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'name', type: 'varchar(60)' },
    { name: 'directions', type: 'text' },
    { name: 'expertIds', type: 'text' },
    { name: 'version', type: 'int' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'expert_group_name', columns: ['campaignId', 'name'], unique: true }],
  foreignKeys: [{ name: 'expert_group_campaign', column: 'campaignId', table: 'campaign' }],
});
