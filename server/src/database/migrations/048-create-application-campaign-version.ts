import { tableMigration } from './table-migration';

export const createApplicationCampaignVersion = tableMigration(
  'CreateApplicationCampaignVersion1795651248000',
  {
    name: 'application_campaign_version',
    columns: [
      { name: 'applicationId', type: 'varchar(26)', primary: true },
      { name: 'campaignVersionId', type: 'varchar(26)' },
    ],
    foreignKeys: [
      {
        name: 'application_campaign_version_application',
        column: 'applicationId',
        table: 'application',
      },
      {
        name: 'application_campaign_version_version',
        column: 'campaignVersionId',
        table: 'campaign_version',
      },
    ],
  },
);
