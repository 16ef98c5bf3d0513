import { tableMigration } from './table-migration';

export const createRecommendationEntry = tableMigration('CreateRecommendationEntry1795651232000', {
  name: 'recommendation_entry',
  columns: [
    { name: 'tableId', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)', primary: true },
    { name: 'ordinal', type: 'int' },
    { name: 'reason', type: 'text' },
  ],
  foreignKeys: [
    { name: 'recommendation_entry_table', column: 'tableId', table: 'recommendation_table' },
    { name: 'recommendation_entry_about', column: 'applicationId', table: 'application' },
  ],
});
