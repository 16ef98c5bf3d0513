import { tableMigration } from './table-migration';

export const createCampaignDraft = tableMigration('CreateCampaignDraft1795651249000', {
  name: 'campaign_draft',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'copiedFromCampaignId', type: 'varchar(26)' },
    { name: 'correctsCampaignId', type: 'varchar(26)', nullable: true },
    { name: 'content', type: 'mediumtext' },
    { name: 'version', type: 'int' },
    { name: 'editedByStaffId', type: 'varchar(26)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
    { name: 'publishedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  foreignKeys: [
    { name: 'campaign_draft_copied_from', column: 'copiedFromCampaignId', table: 'campaign' },
    { name: 'campaign_draft_corrects', column: 'correctsCampaignId', table: 'campaign' },
  ],
});
