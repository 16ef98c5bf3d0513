import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { MigrationClass } from '../data-sources';

const TABLE = 'audit_entry';
const COLUMN = 'fromAddress';
/** What the auditor searches by, newest first. */
const indices = [
  { name: 'audit_entry_time', columnNames: ['atUtc', 'id'] },
  { name: 'audit_entry_actor', columnNames: ['actorId', 'atUtc', 'id'] },
  { name: 'audit_entry_action', columnNames: ['action', 'atUtc', 'id'] },
];

/** Where an act came from. Each step looks first: MySQL commits after each one, and a kill may come in between. */
export const addAuditOrigin: MigrationClass = class implements MigrationInterface {
  readonly name = 'AddAuditOrigin1795651225000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn(TABLE, COLUMN))) {
      // Said in SQL: TypeORM would copy the whole table on SQLite.
      const column = runner.dataSource.driver.escape(COLUMN);
      await runner.query(`ALTER TABLE ${TABLE} ADD COLUMN ${column} varchar(45) NULL`);
    }
    const known = (await runner.getTable(TABLE))?.indices.map(({ name }) => name) ?? [];
    for (const index of indices) {
      if (!known.includes(index.name)) await runner.createIndex(TABLE, new TableIndex(index));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const known = (await runner.getTable(TABLE))?.indices.map(({ name }) => name) ?? [];
    for (const index of indices) {
      if (known.includes(index.name)) await runner.dropIndex(TABLE, index.name);
    }
    if (!(await runner.hasColumn(TABLE, COLUMN))) return;
    const column = runner.dataSource.driver.escape(COLUMN);
    await runner.query(`ALTER TABLE ${TABLE} DROP COLUMN ${column}`);
  }
};
