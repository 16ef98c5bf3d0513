import { tableMigration } from './table-migration';

export const createPushReceipt = tableMigration('CreatePushReceipt1795478418000', {
  name: 'push_receipt',
  columns: [
    { name: 'dedupeKeySha256', type: 'varchar(64)', primary: true },
    { name: 'receivedAtUtc', type: 'varchar(24)' },
  ],
});
