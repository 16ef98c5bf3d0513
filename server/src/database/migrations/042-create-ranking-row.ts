import { tableMigration } from './table-migration';

export const createRankingRow = tableMigration('CreateRankingRow1795651242000', {
  name: 'ranking_row',
  columns: [
    { name: 'rankingId', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)', primary: true },
    { name: 'ordinal', type: 'int' },
    { name: 'place', type: 'int' },
    { name: 'scoreText', type: 'varchar(16)' },
  ],
  foreignKeys: [
    { name: 'ranking_row_of', column: 'rankingId', table: 'ranking' },
    { name: 'ranking_row_about', column: 'applicationId', table: 'application' },
  ],
});
