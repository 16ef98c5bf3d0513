import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database, migrateDatabase, revertLastMigration, type DatabaseKind } from '../../server/src/database';
import { createLogger } from '../../server/src/logging';
import { describeOnEachDatabase, freshDatabaseLocation } from '../support/test-database';
import { note, NoteEntity, notebook } from './notebook';

class Broken1700000000009 implements MigrationInterface {
  name = 'Broken1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO no_such_table VALUES (1)');
  }

  async down(): Promise<void> {
    throw new Error('was never done');
  }
}

describeOnEachDatabase('migrations', (_, kind: DatabaseKind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabaseLocation>>;
  beforeEach(async () => {
    fresh = await freshDatabaseLocation(kind);
  });
  afterEach(() => fresh.remove());

  const names = notebook.migrations.map(({ name }) => name);
  const options = (migrations = notebook.migrations as Array<new () => MigrationInterface>) => ({
    ...fresh.location,
    entities: notebook.entities,
    migrations,
    logger: createLogger({ level: 'silent' }),
  });

  it('run once when three instances start at the same time', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrateDatabase(options())));
    expect(done.flat().sort()).toEqual([...names].sort());
    expect(done.filter(({ length }) => length > 0)).toHaveLength(1);
  });

  it('complete when they run again after one of them broke off', async () => {
    await expect(migrateDatabase(options([...notebook.migrations, Broken1700000000009]))).rejects.toThrow();
    await migrateDatabase(options());
    const database = await Database.open(options());
    await database.write((transaction) => transaction.insert(NoteEntity, note('works')));
    expect(await database.readiness()).toEqual([]);
    await database.close();
  });

  it('are undone one by one, and done again', async () => {
    await migrateDatabase(options());
    await revertLastMigration(options());
    expect(await migrateDatabase(options())).toEqual(names.slice(1));
    await revertLastMigration(options());
    await revertLastMigration(options());
    expect(await migrateDatabase(options())).toEqual(names);
  });

  it('that did not run yet make the server not ready, by name', async () => {
    await migrateDatabase(options(notebook.migrations.slice(0, 1)));
    const database = await Database.open(options());
    expect(await database.readiness()).toEqual([`migration ${names[1]} did not run yet`]);
    await database.close();
  });
});
