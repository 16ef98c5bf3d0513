import { tableMigration } from './table-migration';

export const createUsualSentences = tableMigration('CreateUsualSentences1795651255000', {
  name: 'usual_sentences',
  columns: [
    { name: 'bureauCode', type: 'varchar(6)', primary: true },
    { name: 'lists', type: 'mediumtext' },
    { name: 'version', type: 'int' },
    { name: 'savedByStaffId', type: 'varchar(26)' },
    { name: 'savedAtUtc', type: 'varchar(24)' },
  ],
});
