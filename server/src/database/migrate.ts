import { setTimeout as sleep } from 'node:timers/promises';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { createMigrationSource, mysqlCollation, type DatabaseOptions } from './data-sources';
import { databaseErrorCode } from './database-errors';
import { pendingMigrations } from './readiness';

/** Named after the database: a server may hold several. */
const mysqlLock = "SHA1(CONCAT('migrations of ', DATABASE()))";
/** How long a second instance waits for the first one's migrations, in seconds. */
const lockWaitSeconds = 120;

type MigrationStep = (source: DataSource) => Promise<void>;

/**
 * Runs all pending migrations and returns their names. Two instances that start together take turns: the second finds
 * nothing to do. On SQLite they all stand in one transaction, so that a kill leaves the old state. MySQL commits at each
 * DDL statement: there a migration is one change, written so that it may run again (`createTable(table, true)`).
 */
export async function migrateDatabase(options: DatabaseOptions): Promise<string[]> {
  let pending: string[] = [];
  await underMigrationLock(options, async (source) => {
    pending = await pendingMigrations(source);
    if (pending.length > 0) await executor(source).executePendingMigrations();
  });
  for (const migration of pending) options.logger.info({ migration }, 'migration done');
  return pending;
}

/** Undoes the newest migration that ran. */
export async function revertLastMigration(options: DatabaseOptions): Promise<void> {
  await underMigrationLock(options, (source) => executor(source).undoLastMigration());
}

function executor(source: DataSource): MigrationExecutor {
  const migrationExecutor = new MigrationExecutor(source);
  migrationExecutor.transaction = 'none';
  return migrationExecutor;
}

async function underMigrationLock(options: DatabaseOptions, step: MigrationStep): Promise<void> {
  const source = await createMigrationSource(options);
  await source.initialize();
  try {
    if (options.sqlitePath === undefined) await underMysqlLock(source, step);
    else await inOneSqliteTransaction(source, step);
  } finally {
    await source.destroy();
  }
}

/** `foreign_keys` cannot change inside a transaction, and rebuilding a table needs it off. */
async function inOneSqliteTransaction(source: DataSource, step: MigrationStep): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.query('PRAGMA foreign_keys = OFF');
  await beginWhenFree(runner);
  try {
    await step(source);
    const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
    if (broken.length > 0) throw new Error(`A migration broke ${broken.length} foreign keys`);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  }
}

/** SQLite's own waiting would stop the whole process, so that it waits in between. */
async function beginWhenFree(runner: QueryRunner): Promise<void> {
  await runner.query('PRAGMA busy_timeout = 0');
  for (const end = Date.now() + lockWaitSeconds * 1_000; ; await sleep(100)) {
    try {
      await runner.query('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if (databaseErrorCode(error)?.code !== 'SQLITE_BUSY' || Date.now() > end) throw error;
    }
  }
}

async function underMysqlLock(source: DataSource, step: MigrationStep): Promise<void> {
  const holder = source.createQueryRunner();
  try {
    const rows = (await holder.query(`SELECT GET_LOCK(${mysqlLock}, ${lockWaitSeconds}) AS got`)) as Array<{
      got: unknown;
    }>;
    if (Number(rows[0]?.got) !== 1) throw new Error('Another instance has been migrating for too long');
    await setCollation(source);
    await step(source);
  } finally {
    await holder.query(`SELECT RELEASE_LOCK(${mysqlLock})`);
    await holder.release();
  }
}

/** Tables take the database's collation when they are made. */
async function setCollation(source: DataSource): Promise<void> {
  const rows: Array<{ collation: string; name: string }> = await source.query(
    'SELECT @@collation_database AS collation, DATABASE() AS name',
  );
  const [found] = rows;
  if (!found || found.collation === mysqlCollation) return;
  await source.query(
    `ALTER DATABASE ${source.driver.escape(found.name)} CHARACTER SET utf8mb4 COLLATE ${mysqlCollation}`,
  );
}
