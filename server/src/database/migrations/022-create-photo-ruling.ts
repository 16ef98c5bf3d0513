import { tableMigration } from './table-migration';

export const createPhotoRuling = tableMigration('CreatePhotoRuling1795651222000', {
  name: 'photo_ruling',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'photoId', type: 'varchar(26)' },
    { name: 'staffId', type: 'varchar(26)' },
    { name: 'isValid', type: 'boolean' },
    { name: 'reason', type: 'text' },
    { name: 'ruledAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'photo_ruling_application', columns: ['applicationId', 'id'] }],
  foreignKeys: [{ name: 'photo_ruling_about', column: 'applicationId', table: 'application' }],
});
