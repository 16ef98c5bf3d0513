import { tableMigration } from './table-migration';

export const createPublication = tableMigration('CreatePublication1795651243000', {
  name: 'publication',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'rankingId', type: 'varchar(26)' },
    { name: 'rankingVersion', type: 'int' },
    { name: 'rankingSha256', type: 'varchar(64)' },
    { name: 'version', type: 'int' },
    { name: 'startsAtUtc', type: 'varchar(24)' },
    { name: 'endsAtUtc', type: 'varchar(24)' },
    { name: 'publishedByStaffId', type: 'varchar(26)' },
    { name: 'publishedAtUtc', type: 'varchar(24)' },
    { name: 'announcedByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'announcedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'publication_campaign_once', columns: ['campaignId'], unique: true },
    { name: 'publication_ranking_once', columns: ['rankingId'], unique: true },
  ],
  foreignKeys: [{ name: 'publication_campaign', column: 'campaignId', table: 'campaign' }],
});
