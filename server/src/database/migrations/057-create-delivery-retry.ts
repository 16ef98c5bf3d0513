import { tableMigration } from './table-migration';

export const createDeliveryRetry = tableMigration('CreateDeliveryRetry1795651257000', {
  name: 'delivery_retry',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'messageId', type: 'varchar(26)' },
    { name: 'number', type: 'int' },
    { name: 'errcode', type: 'int', nullable: true },
    { name: 'attempts', type: 'int' },
    { name: 'failedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'byStaffId', type: 'varchar(26)' },
    { name: 'atUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'delivery_retry_number', columns: ['messageId', 'number'], unique: true }],
  foreignKeys: [{ name: 'delivery_retry_message', column: 'messageId', table: 'outbox_message' }],
});
