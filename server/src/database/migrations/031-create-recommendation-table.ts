import { tableMigration } from './table-migration';

export const createRecommendationTable = tableMigration('CreateRecommendationTable1795651231000', {
  name: 'recommendation_table',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'code', type: 'varchar(10)' },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'status', type: 'varchar(16)' },
    { name: 'version', type: 'int' },
    { name: 'number', type: 'int' },
    { name: 'letterNumber', type: 'varchar(60)' },
    { name: 'issueRevision', type: 'int', nullable: true },
    { name: 'returnReason', type: 'text', nullable: true },
    { name: 'sentAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'sentByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'receivedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'receivedByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
  ],
  indices: [
    { name: 'recommendation_table_once', columns: ['campaignId', 'bureauCode'], unique: true },
    { name: 'recommendation_table_code', columns: ['code'], unique: true },
  ],
  foreignKeys: [{ name: 'recommendation_table_campaign', column: 'campaignId', table: 'campaign' }],
});
