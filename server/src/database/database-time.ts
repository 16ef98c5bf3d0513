import type { EntityManager } from 'typeorm';

const sqlByFamily = {
  sqlite: "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS now",
  mysql: "SELECT CONCAT(LEFT(DATE_FORMAT(UTC_TIMESTAMP(3), '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z') AS now",
};

/** The database's clock as ISO 8601 UTC with milliseconds: deadlines and sessions go by it, never by the server's. */
export async function databaseNow(manager: EntityManager): Promise<string> {
  const isSqlite = manager.dataSource.options.type === 'better-sqlite3';
  const rows: Array<{ now: string }> = await manager.query(isSqlite ? sqlByFamily.sqlite : sqlByFamily.mysql);
  const now = rows[0]?.now;
  if (!now) throw new Error('The database gave no time');
  return now;
}
