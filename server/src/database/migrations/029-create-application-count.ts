import { tableMigration } from './table-migration';

export const createApplicationCount = tableMigration('CreateApplicationCount1795651229000', {
  name: 'application_count',
  columns: [
    { name: 'campaignId', type: 'varchar(26)', primary: true },
    { name: 'bureauCode', type: 'varchar(6)', primary: true },
    { name: 'status', type: 'varchar(16)', primary: true },
    { name: 'shard', type: 'int', primary: true },
    { name: 'applications', type: 'int' },
    { name: 'handedIn', type: 'int' },
  ],
});
