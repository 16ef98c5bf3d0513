import { tableMigration } from './table-migration';

export const createRecommendationIssue = tableMigration('CreateRecommendationIssue1795651233000', {
  name: 'recommendation_issue',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'tableId', type: 'varchar(26)' },
    { name: 'revision', type: 'int' },
    { name: 'snapshot', type: 'mediumtext' },
    { name: 'snapshotSha256', type: 'varchar(64)' },
    { name: 'contentSha256', type: 'varchar(64)' },
    { name: 'pages', type: 'mediumtext' },
    { name: 'folder', type: 'varchar(128)' },
    { name: 'issuedAtUtc', type: 'varchar(24)' },
    { name: 'issuedByStaffId', type: 'varchar(26)' },
  ],
  indices: [{ name: 'recommendation_issue_revision', columns: ['tableId', 'revision'], unique: true }],
  foreignKeys: [{ name: 'recommendation_issue_table', column: 'tableId', table: 'recommendation_table' }],
});
