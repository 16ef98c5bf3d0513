import { tableMigration } from './table-migration';

export const createOpinionPhoto = tableMigration('CreateOpinionPhoto1795651253000', {
  name: 'opinion_photo',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'reading', type: 'varchar(24)' },
    { name: 'page', type: 'int', nullable: true },
    { name: 'revision', type: 'int', nullable: true },
    { name: 'decision', type: 'varchar(24)', nullable: true },
    { name: 'findings', type: 'text' },
    { name: 'seals', type: 'text' },
    { name: 'scan', type: 'text', nullable: true },
    { name: 'widthPixels', type: 'int' },
    { name: 'heightPixels', type: 'int' },
    { name: 'bytes', type: 'int' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'storageKey', type: 'varchar(128)' },
    { name: 'staffId', type: 'varchar(26)' },
    { name: 'takenInAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'opinion_photo_application', columns: ['applicationId', 'id'] }],
  foreignKeys: [{ name: 'opinion_photo_about', column: 'applicationId', table: 'application' }],
});
