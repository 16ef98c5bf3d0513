import { tableMigration } from './table-migration';

export const createContactCall = tableMigration('CreateContactCall1795651258000', {
  name: 'contact_call',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'number', type: 'int' },
    { name: 'throughNoticeId', type: 'varchar(26)' },
    { name: 'outcome', type: 'varchar(16)' },
    { name: 'note', type: 'varchar(500)' },
    { name: 'byStaffId', type: 'varchar(26)' },
    { name: 'atUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'contact_call_number', columns: ['applicationId', 'number'], unique: true }],
  foreignKeys: [{ name: 'contact_call_application', column: 'applicationId', table: 'application' }],
});
