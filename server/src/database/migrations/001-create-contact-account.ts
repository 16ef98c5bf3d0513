import { tableMigration } from './table-migration';

export const createContactAccount = tableMigration('CreateContactAccount1795478401000', {
  name: 'contact_account',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'openId', type: 'varchar(64)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'contact_account_open_id', columns: ['openId'], unique: true }],
});
