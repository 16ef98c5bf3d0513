import { type DataSource, type QueryRunner } from 'typeorm';
import { migrateDatabase, revertLastMigration, type DatabaseOptions } from '../../server/src/database';
import { createMigrationSource } from '../../server/src/database/data-sources';
import { migrations } from '../../server/src/database/migrations';
import { entities } from '../../server/src/entities';
import { createLogger } from '../../server/src/logging';
import { describeOnEachDatabase, freshDatabaseLocation } from '../support/test-database';

async function withSource<Result>(
  options: DatabaseOptions,
  use: (source: DataSource, runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const source = await createMigrationSource(options);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    return await use(source, runner);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

function tableNames(source: DataSource): string[] {
  return source.entityMetadatas.map(({ tableName }) => tableName);
}

/** Tables with their columns and indexes, as the database itself tells them. */
function schemaOf(options: DatabaseOptions): Promise<string[]> {
  return withSource(options, async (source, runner) => {
    // By name: without names MySQL tells the tables of every database of the server.
    const tables = await runner.getTables(tableNames(source));
    return tables
      .map(({ name, columns, indices, foreignKeys }) =>
        JSON.stringify([
          name.split('.').at(-1),
          columns.map((column) => [
            column.name,
            column.type,
            column.length,
            column.isNullable,
            column.isPrimary,
          ]),
          indices.map((index) => [index.name, index.columnNames, index.isUnique]).sort(),
          foreignKeys.map((key) => [key.name, key.columnNames]).sort(),
        ]),
      )
      .sort();
  });
}

describeOnEachDatabase('the migrations of the product', (_, kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabaseLocation>>;
  let options: DatabaseOptions;
  beforeEach(async () => {
    fresh = await freshDatabaseLocation(kind);
    options = { ...fresh.location, entities, migrations, logger: createLogger({ level: 'silent' }) };
  });
  afterEach(() => fresh.remove());

  it('make exactly what the entities say', async () => {
    await migrateDatabase(options);
    const { upQueries } = await withSource(options, (source) => source.driver.createSchemaBuilder().log());
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are each undone by their own way down, and done again', async () => {
    const onTheWayUp = [await schemaOf(options)];
    for (let count = 1; count <= migrations.length; count += 1) {
      await migrateDatabase({ ...options, migrations: migrations.slice(0, count) });
      onTheWayUp.push(await schemaOf(options));
    }
    const whole = onTheWayUp.at(-1);
    expect(whole).toHaveLength(entities.length);
    for (let left = migrations.length - 1; left >= 0; left -= 1) {
      await revertLastMigration(options);
      expect(await schemaOf(options)).toEqual(onTheWayUp[left]);
    }
    await migrateDatabase(options);
    expect(await schemaOf(options)).toEqual(whole);
  });
});
