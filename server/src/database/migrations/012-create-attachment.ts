import { tableMigration } from './table-migration';

export const createAttachment = tableMigration('CreateAttachment1795478412000', {
  name: 'attachment',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'kind', type: 'varchar(64)' },
    { name: 'fileName', type: 'varchar(200)' },
    { name: 'contentType', type: 'varchar(64)' },
    { name: 'bytes', type: 'int' },
    { name: 'sha256', type: 'varchar(64)' },
    { name: 'storageKey', type: 'varchar(128)' },
    { name: 'addedAtUtc', type: 'varchar(24)' },
    { name: 'removedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [{ name: 'attachment_application', columns: ['applicationId', 'id'] }],
  foreignKeys: [{ name: 'attachment_application_exists', column: 'applicationId', table: 'application' }],
});
