import { tableMigration } from './table-migration';

export const createRecommendationCheck = tableMigration('CreateRecommendationCheck1795651235000', {
  name: 'recommendation_check',
  columns: [
    { name: 'tableId', type: 'varchar(26)', primary: true },
    { name: 'number', type: 'int', primary: true },
    { name: 'item', type: 'varchar(32)', primary: true },
    { name: 'isSound', type: 'boolean' },
    { name: 'text', type: 'text' },
    { name: 'checkedAtUtc', type: 'varchar(24)' },
    { name: 'checkedByStaffId', type: 'varchar(26)' },
  ],
  foreignKeys: [{ name: 'recommendation_check_of', column: 'tableId', table: 'recommendation_table' }],
});
