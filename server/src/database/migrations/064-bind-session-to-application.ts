import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sign-in of a computer names the one application that it may fill in. Runs again after a kill. */
export class BindSessionToApplication1795651264000 implements MigrationInterface {
  readonly name = 'BindSessionToApplication1795651264000';

  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('session', 'applicationId')) return;
    await runner.query('ALTER TABLE session ADD COLUMN applicationId varchar(26) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('session', 'applicationId'))) return;
    await runner.query("DELETE FROM session WHERE kind = 'computer'");
    await runner.query('ALTER TABLE session DROP COLUMN applicationId');
  }
}
