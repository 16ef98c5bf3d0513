import { tableMigration } from './table-migration';

export const createUnitInvitation = tableMigration('CreateUnitInvitation1795651267000', {
  name: 'unit_invitation',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'unitId', type: 'varchar(26)' },
    { name: 'code', type: 'varchar(8)' },
    { name: 'label', type: 'varchar(60)' },
    { name: 'role', type: 'varchar(10)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'expiresAtUtc', type: 'varchar(24)' },
  ],
  indices: [
    { name: 'unit_invitation_code', columns: ['code'], unique: true },
    { name: 'unit_invitation_unit', columns: ['unitId', 'id'] },
    { name: 'unit_invitation_end', columns: ['expiresAtUtc'] },
  ],
  foreignKeys: [{ name: 'unit_invitation_of', column: 'unitId', table: 'unit' }],
});
