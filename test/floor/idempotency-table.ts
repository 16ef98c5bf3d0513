import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateIdempotencyRecords implements MigrationInterface {
  name = 'CreateIdempotencyRecords1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      { name: 'actorId', type: 'varchar', length: '32', isPrimary: true },
      { name: 'requestKey', type: 'varchar', length: '128', isPrimary: true },
      { name: 'endpoint', type: 'varchar', length: '64' },
      { name: 'bodySha256', type: 'varchar', length: '64' },
      { name: 'status', type: 'int' },
      { name: 'answer', type: 'mediumtext', isNullable: true },
      { name: 'createdAtUtc', type: 'varchar', length: '24' },
    ];
    await runner.createTable(new Table({ name: 'idempotency_records', columns }), true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('idempotency_records');
  }
}
