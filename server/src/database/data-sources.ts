import mysql2 from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Logger } from '../logging/logger';
import { DatabaseLogger, slowQueryMs } from './database-logger';
import { libsqlDriver, type SqliteRole } from './libsql-driver';
import { mysqlDriver, mysqlLimits } from './mysql-driver';

/** Entity and migration classes, as TypeORM takes them. */
export type EntityClass = new () => object;
export type MigrationClass = NonNullable<
  Exclude<DataSourceOptions['migrations'], Record<string, unknown>>
>[number];

/** Where the data is: `mysql://user:password@host:port/name`, or the path of an SQLite file. */
export type DatabaseLocation =
  { url: string; sqlitePath?: undefined } | { url?: undefined; sqlitePath: string };

export type DatabaseOptions = DatabaseLocation & {
  entities: EntityClass[];
  migrations: MigrationClass[];
  logger: Logger;
};

export type DatabaseKind = 'sqlite' | 'mysql';

/**
 * utf8mb4_bin compares code points, so that unique keys and tokens are exact (no case, no accents), and it is the one
 * binary collation that MySQL and MariaDB both have. It ignores trailing spaces: texts are trimmed at the edge.
 */
export const mysqlCollation = 'utf8mb4_bin';

export const migrationsTable = 'schema_migrations';

function sharedOptions(options: DatabaseOptions) {
  return {
    entities: options.entities,
    migrations: options.migrations,
    migrationsTableName: migrationsTable,
    synchronize: false,
    migrationsRun: false,
    maxQueryExecutionTime: slowQueryMs,
    logging: true,
    logger: new DatabaseLogger(options.logger),
  } as const;
}

function sqliteSource(options: DatabaseOptions, path: string, role: SqliteRole): DataSource {
  const source = new DataSource({
    ...sharedOptions(options),
    type: 'better-sqlite3',
    database: path,
    driver: libsqlDriver(role),
  });
  // MySQL's `text` ends at 65,535 bytes, and SQLite takes any type name with TEXT in it: one name for long texts on both.
  source.driver.supportedDataTypes.push('mediumtext');
  return source;
}

/** MariaDB writes some column defaults in another way; TypeORM must know which of the two it talks to. */
async function mysqlFlavour(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await mysql2.createConnection({
    uri: url,
    connectTimeout: mysqlLimits.connectTimeoutMs,
  });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return /mariadb/i.test(JSON.stringify(rows)) ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}

interface MysqlSourceUse {
  role: SqliteRole;
  poolSize: number;
  /** Migrations change large tables and may take their time. */
  hasStatementTimeout: boolean;
}

async function mysqlSource(options: DatabaseOptions, url: string, use: MysqlSourceUse): Promise<DataSource> {
  return new DataSource({
    ...sharedOptions(options),
    type: await mysqlFlavour(url),
    url: url.replace(/^mariadb:/, 'mysql:'),
    driver: mysqlDriver(use.role),
    charset: mysqlCollation,
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: true,
    connectTimeout: mysqlLimits.connectTimeoutMs,
    poolSize: use.poolSize,
    ...(use.hasStatementTimeout
      ? { enableQueryTimeout: true, maxQueryExecutionTime: mysqlLimits.statementTimeoutMs }
      : {}),
    extra: {
      waitForConnections: true,
      queueLimit: mysqlLimits.queueLimit,
      enableKeepAlive: true,
      maxIdle: use.poolSize,
    },
  });
}

/** Not connected yet: the caller guards its runners first. */
export async function createDataSources(
  options: DatabaseOptions,
): Promise<{ writer: DataSource; reader: DataSource }> {
  if (options.sqlitePath !== undefined) {
    return {
      writer: sqliteSource(options, options.sqlitePath, 'writer'),
      reader: sqliteSource(options, options.sqlitePath, 'reader'),
    };
  }
  const use = { poolSize: mysqlLimits.poolSize, hasStatementTimeout: true };
  return {
    writer: await mysqlSource(options, options.url, { ...use, role: 'writer' }),
    reader: await mysqlSource(options, options.url, { ...use, role: 'reader' }),
  };
}

/** Connections of their own for the migration runner: two on MySQL, one of them only holds the lock. */
export async function createMigrationSource(options: DatabaseOptions): Promise<DataSource> {
  if (options.sqlitePath !== undefined) return sqliteSource(options, options.sqlitePath, 'writer');
  return mysqlSource(options, options.url, { role: 'writer', poolSize: 2, hasStatementTimeout: false });
}
