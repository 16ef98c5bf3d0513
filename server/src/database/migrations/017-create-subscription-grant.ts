import { tableMigration } from './table-migration';

export const createSubscriptionGrant = tableMigration('CreateSubscriptionGrant1795478417000', {
  name: 'subscription_grant',
  columns: [
    { name: 'accountId', type: 'varchar(26)', primary: true },
    { name: 'template', type: 'varchar(16)', primary: true },
    { name: 'granted', type: 'int' },
    { name: 'sent', type: 'int' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
  ],
  foreignKeys: [{ name: 'subscription_grant_account', column: 'accountId', table: 'contact_account' }],
});
