import { tableMigration } from './table-migration';

export const createStaffSecurity = tableMigration('CreateStaffSecurity1795651223000', {
  name: 'staff_security',
  columns: [
    { name: 'accountId', type: 'varchar(26)', primary: true },
    { name: 'version', type: 'int' },
    { name: 'mustChangePassword', type: 'boolean' },
    { name: 'totpSecret', type: 'varchar(255)', nullable: true },
    { name: 'pendingTotpSecret', type: 'varchar(255)', nullable: true },
    { name: 'totpLastStep', type: 'int', nullable: true },
    { name: 'recoverySha256s', type: 'text' },
  ],
});
