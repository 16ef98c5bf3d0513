import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = {
  role: "varchar(10) NOT NULL DEFAULT 'owner'",
  label: "varchar(60) NOT NULL DEFAULT ''",
  version: 'integer NOT NULL DEFAULT 1',
};

/** Whoever registered a unit alone is its 负责人. Runs again after a kill. */
export class GiveMembersRoles1795651266000 implements MigrationInterface {
  readonly name = 'GiveMembersRoles1795651266000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of Object.entries(columns)) {
      if (await runner.hasColumn('unit_member', name)) continue;
      await runner.query(`ALTER TABLE unit_member ADD COLUMN ${name} ${type}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(columns)) {
      if (!(await runner.hasColumn('unit_member', name))) continue;
      await runner.query(`ALTER TABLE unit_member DROP COLUMN ${name}`);
    }
  }
}
