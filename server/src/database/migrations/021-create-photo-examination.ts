import { tableMigration } from './table-migration';

export const createPhotoExamination = tableMigration('CreatePhotoExamination1795651221000', {
  name: 'photo_examination',
  columns: [
    { name: 'photoId', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'uploadId', type: 'varchar(32)' },
    { name: 'uploadBytes', type: 'int' },
    { name: 'page', type: 'int', nullable: true },
    { name: 'revision', type: 'int', nullable: true },
    { name: 'decision', type: 'varchar(24)', nullable: true },
    { name: 'findings', type: 'text' },
    { name: 'seals', type: 'text' },
    { name: 'placing', type: 'text', nullable: true },
    { name: 'scan', type: 'text', nullable: true },
  ],
  indices: [{ name: 'photo_examination_upload', columns: ['applicationId', 'uploadId'], unique: true }],
  foreignKeys: [{ name: 'photo_examination_application', column: 'applicationId', table: 'application' }],
});
