import { tableMigration } from './table-migration';

export const createExpertProfile = tableMigration('CreateExpertProfile1795651236000', {
  name: 'expert_profile',
  columns: [
    { name: 'accountId', type: 'varchar(26)', primary: true },
    { name: 'employer', type: 'varchar(200)' },
    { name: 'employerCreditCode', type: 'varchar(18)', nullable: true },
    { name: 'cityCode', type: 'varchar(6)', nullable: true },
    { name: 'version', type: 'int' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
  ],
  foreignKeys: [{ name: 'expert_profile_account', column: 'accountId', table: 'staff_account' }],
});
