import { tableMigration } from './table-migration';

export const createUnitMember = tableMigration('CreateUnitMember1795478406000', {
  name: 'unit_member',
  columns: [
    { name: 'accountId', type: 'varchar(26)', primary: true },
    { name: 'unitId', type: 'varchar(26)' },
    { name: 'joinedAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'unit_member_unit', columns: ['unitId'] }],
  foreignKeys: [
    { name: 'unit_member_account', column: 'accountId', table: 'contact_account' },
    { name: 'unit_member_unit_exists', column: 'unitId', table: 'unit' },
  ],
});
