import { tableMigration } from './table-migration';

export const createStaffAccount = tableMigration('CreateStaffAccount1795478403000', {
  name: 'staff_account',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'userName', type: 'varchar(64)' },
    { name: 'displayName', type: 'varchar(64)' },
    { name: 'role', type: 'varchar(16)' },
    { name: 'bureauCode', type: 'varchar(6)', nullable: true },
    { name: 'passwordHash', type: 'varchar(255)' },
    { name: 'isDisabled', type: 'boolean' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'staff_account_user_name', columns: ['userName'], unique: true }],
});
