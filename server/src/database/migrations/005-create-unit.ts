import { tableMigration } from './table-migration';

export const createUnit = tableMigration('CreateUnit1795478405000', {
  name: 'unit',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'creditCode', type: 'varchar(18)' },
    { name: 'name', type: 'varchar(200)' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'unit_credit_code', columns: ['creditCode'], unique: true }],
});
