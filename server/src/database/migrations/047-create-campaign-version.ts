import { tableMigration } from './table-migration';

export const createCampaignVersion = tableMigration('CreateCampaignVersion1795651247000', {
  name: 'campaign_version',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'number', type: 'int' },
    { name: 'definition', type: 'mediumtext' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'publishedByStaffId', type: 'varchar(26)' },
    { name: 'publishedAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'campaign_version_number', columns: ['campaignId', 'number'], unique: true }],
  foreignKeys: [{ name: 'campaign_version_campaign', column: 'campaignId', table: 'campaign' }],
});
