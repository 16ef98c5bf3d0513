import { tableMigration } from './table-migration';

export const createReviewRound = tableMigration('CreateReviewRound1795651238000', {
  name: 'review_round',
  columns: [
    { name: 'campaignId', type: 'varchar(26)', primary: true },
    { name: 'dueAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'version', type: 'int' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
  ],
  foreignKeys: [{ name: 'review_round_campaign', column: 'campaignId', table: 'campaign' }],
});
