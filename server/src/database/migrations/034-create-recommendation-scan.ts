import { tableMigration } from './table-migration';

export const createRecommendationScan = tableMigration('CreateRecommendationScan1795651234000', {
  name: 'recommendation_scan',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'tableId', type: 'varchar(26)' },
    { name: 'revision', type: 'int' },
    { name: 'paper', type: 'varchar(16)' },
    { name: 'fileName', type: 'varchar(160)' },
    { name: 'contentType', type: 'varchar(64)' },
    { name: 'bytes', type: 'int' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'storageKey', type: 'varchar(128)' },
    { name: 'outcome', type: 'varchar(16)' },
    { name: 'page', type: 'int', nullable: true },
    { name: 'remarks', type: 'text' },
    { name: 'addedAtUtc', type: 'varchar(24)' },
    { name: 'addedByStaffId', type: 'varchar(26)' },
  ],
  indices: [{ name: 'recommendation_scan_table', columns: ['tableId', 'revision', 'id'] }],
  foreignKeys: [{ name: 'recommendation_scan_of', column: 'tableId', table: 'recommendation_table' }],
});
