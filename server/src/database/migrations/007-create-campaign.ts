import { tableMigration } from './table-migration';

export const createCampaign = tableMigration('CreateCampaign1795478407000', {
  name: 'campaign',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'definitionKey', type: 'varchar(32)' },
    { name: 'isDemonstration', type: 'boolean' },
    { name: 'opensAtUtc', type: 'varchar(24)' },
    { name: 'deadlineUtc', type: 'varchar(24)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
});
