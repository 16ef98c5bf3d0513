import { tableMigration } from './table-migration';

export const createPagePhoto = tableMigration('CreatePagePhoto1795478414000', {
  name: 'page_photo',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'reading', type: 'varchar(24)' },
    { name: 'page', type: 'int', nullable: true },
    { name: 'revision', type: 'int', nullable: true },
    { name: 'isPlacedByHand', type: 'boolean' },
    { name: 'widthPixels', type: 'int' },
    { name: 'heightPixels', type: 'int' },
    { name: 'bytes', type: 'int' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'storageKey', type: 'varchar(128)' },
    { name: 'takenInAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'page_photo_application', columns: ['applicationId', 'id'] }],
  foreignKeys: [{ name: 'page_photo_application_exists', column: 'applicationId', table: 'application' }],
});
