import { tableMigration } from './table-migration';

export const createIdempotencyRecords = tableMigration('CreateIdempotencyRecords1795478420000', {
  name: 'idempotency_records',
  columns: [
    { name: 'actorId', type: 'varchar(32)', primary: true },
    { name: 'requestKey', type: 'varchar(128)', primary: true },
    { name: 'endpoint', type: 'varchar(64)' },
    { name: 'bodySha256', type: 'varchar(64)' },
    { name: 'status', type: 'int' },
    { name: 'answer', type: 'mediumtext', nullable: true },
    { name: 'createdAtUtc', type: 'varchar(24)' },
  ],
});
