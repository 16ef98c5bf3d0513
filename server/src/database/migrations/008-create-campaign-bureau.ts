import { tableMigration } from './table-migration';

export const createCampaignBureau = tableMigration('CreateCampaignBureau1795478408000', {
  name: 'campaign_bureau',
  columns: [
    { name: 'campaignId', type: 'varchar(26)', primary: true },
    { name: 'bureauCode', type: 'varchar(6)', primary: true },
    { name: 'deadlineUtc', type: 'varchar(24)', nullable: true },
    { name: 'quota', type: 'int', nullable: true },
    { name: 'paperCopies', type: 'int' },
  ],
  foreignKeys: [{ name: 'campaign_bureau_campaign', column: 'campaignId', table: 'campaign' }],
});
