import { tableMigration } from './table-migration';

export const createReturnReason = tableMigration('CreateReturnReason1795478411000', {
  name: 'return_reason',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'round', type: 'int' },
    { name: 'ordinal', type: 'int' },
    { name: 'target', type: 'varchar(255)' },
    { name: 'text', type: 'text' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'return_reason_order', columns: ['applicationId', 'round', 'ordinal'], unique: true }],
  foreignKeys: [{ name: 'return_reason_application', column: 'applicationId', table: 'application' }],
});
