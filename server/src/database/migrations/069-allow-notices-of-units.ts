import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What concerns the unit and its people is told before there is an application. Runs again after a kill. */
export class AllowNoticesOfUnits1795651269000 implements MigrationInterface {
  readonly name = 'AllowNoticesOfUnits1795651269000';

  up(runner: QueryRunner): Promise<void> {
    return setNullable(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM notice WHERE applicationId IS NULL');
    await setNullable(runner, false);
  }
}

async function setNullable(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const table = await runner.getTable('notice');
  const column = table?.findColumnByName('applicationId');
  if (table === undefined || column === undefined) throw new Error('The table of notices is missing');
  if (column.isNullable === isNullable) return;
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn(table, column, changed);
}
