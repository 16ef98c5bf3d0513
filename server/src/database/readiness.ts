import type { DataSource, EntityManager } from 'typeorm';
import { migrationsTable, mysqlCollation, type DatabaseKind } from './data-sources';

type Row = Record<string, unknown>;
type WriteProbe = <T>(probe: (transaction: EntityManager) => Promise<T>) => Promise<T>;

async function firstRow(manager: EntityManager, sql: string): Promise<Row> {
  const rows: Row[] = await manager.query(sql);
  return rows[0] ?? {};
}

async function sqliteWeaknesses(manager: EntityManager, connection: string): Promise<string[]> {
  const pragma = async (name: string) => Object.values(await firstRow(manager, `PRAGMA ${name}`))[0];
  const wanted: Array<[name: string, value: unknown]> = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
  ];
  const weaknesses: string[] = [];
  for (const [name, value] of wanted) {
    const found = await pragma(name);
    if (found !== value)
      weaknesses.push(`SQLite ${connection}: ${name} is ${String(found)}, wanted ${String(value)}`);
  }
  if (Number(await pragma('busy_timeout')) < 1)
    weaknesses.push(`SQLite ${connection}: busy_timeout is not set`);
  return weaknesses;
}

const sessionVariables = `SELECT @@session.time_zone AS timeZone, @@session.sql_mode AS sqlMode,
  @@character_set_connection AS charset, @@collation_database AS collation,
  @@global.innodb_flush_log_at_trx_commit AS flushAtCommit, @@global.log_bin AS logBin`;

async function mysqlWeaknesses(manager: EntityManager): Promise<string[]> {
  const found = await firstRow(manager, sessionVariables);
  const weaknesses: string[] = [];
  if (Number(found.flushAtCommit) !== 1) {
    weaknesses.push(`innodb_flush_log_at_trx_commit is ${String(found.flushAtCommit)}, wanted 1`);
  }
  if (Number(found.logBin) === 1) {
    const { syncBinlog } = await firstRow(manager, 'SELECT @@global.sync_binlog AS syncBinlog');
    if (Number(syncBinlog) !== 1) weaknesses.push(`sync_binlog is ${String(syncBinlog)}, wanted 1`);
  }
  if (found.timeZone !== '+00:00') weaknesses.push(`the session's time_zone is ${String(found.timeZone)}`);
  if (!String(found.sqlMode).includes('STRICT_ALL_TABLES'))
    weaknesses.push('the session is not in strict SQL mode');
  if (found.charset !== 'utf8mb4')
    weaknesses.push(`the connection's character set is ${String(found.charset)}`);
  if (found.collation !== mysqlCollation) {
    weaknesses.push(`the database's collation is ${String(found.collation)}, wanted ${mysqlCollation}`);
  }
  const isolation = await isolationLevel(manager);
  if (isolation !== 'READ-COMMITTED')
    weaknesses.push(`the isolation level is ${isolation}, wanted READ-COMMITTED`);
  return weaknesses;
}

/** MySQL 8 and MariaDB before 11.1 know the variable by two different names. */
async function isolationLevel(manager: EntityManager): Promise<string> {
  const rows: Row[] = await manager.query(
    "SHOW SESSION VARIABLES WHERE Variable_name IN ('transaction_isolation', 'tx_isolation')",
  );
  return String(rows[0]?.Value);
}

export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable(migrationsTable))) return known;
    const rows = (await runner.query(`SELECT name FROM ${migrationsTable}`)) as Row[];
    const executed = new Set(rows.map((row) => String(row.name)));
    return known.filter((name) => !executed.has(name));
  } finally {
    await runner.release();
  }
}

/** Settings under which an acknowledged write could be lost or misread, and migrations that did not run yet. */
export async function findDatabaseWeaknesses(
  kind: DatabaseKind,
  reader: DataSource,
  write: WriteProbe,
): Promise<string[]> {
  try {
    const pending = (await pendingMigrations(reader)).map((name) => `migration ${name} did not run yet`);
    const settings =
      kind === 'sqlite'
        ? [
            ...(await sqliteWeaknesses(reader.manager, 'reader')),
            ...(await write((transaction) => sqliteWeaknesses(transaction, 'writer'))),
          ]
        : [...(await mysqlWeaknesses(reader.manager)), ...(await write(mysqlWeaknesses))];
    return [...new Set([...pending, ...settings])];
  } catch {
    return ['the database does not answer'];
  }
}
