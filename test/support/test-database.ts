import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Database,
  migrateDatabase,
  type DatabaseKind,
  type DatabaseLocation,
  type DatabaseOptions,
} from '../../server/src/database';
import { createLogger } from '../../server/src/logging/logger';
import { declareNotRun } from './declare-not-run';
import { createMariadbDatabase, hasMariadb, mariadbNotice } from './private-mariadb';

export interface TestDatabase {
  kind: DatabaseKind;
  location: DatabaseLocation;
  database: Database;
  /** Another instance on the same data; closed together with this one. */
  openAgain(): Promise<Database>;
  close(): Promise<void>;
}

export type TestDatabaseContents = Pick<DatabaseOptions, 'entities' | 'migrations'>;
export type OpenTestDatabase = (contents: TestDatabaseContents) => Promise<TestDatabase>;

interface FreshLocation {
  location: DatabaseLocation;
  remove(): Promise<void> | void;
}

function freshSqlite(): FreshLocation {
  const dir = mkdtempSync(join(tmpdir(), 'shenbao-sqlite-'));
  return {
    location: { sqlitePath: join(dir, 'test.sqlite') },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function freshMariadb(): Promise<FreshLocation> {
  const { url, drop } = await createMariadbDatabase();
  return { location: { url }, remove: drop };
}

async function open(
  kind: DatabaseKind,
  contents: TestDatabaseContents,
  { location, remove }: FreshLocation,
): Promise<TestDatabase> {
  const options: DatabaseOptions = { ...location, ...contents, logger: createLogger({ level: 'silent' }) };
  await migrateDatabase(options);
  const opened: Database[] = [];
  const openAgain = async () => {
    const database = await Database.open(options);
    opened.push(database);
    return database;
  };
  return {
    kind,
    location,
    database: await openAgain(),
    openAgain,
    close: async () => {
      for (const database of opened) await database.close();
      await remove();
    },
  };
}

/** A fresh, migrated SQLite database for suites that need no second kind. */
export const openSqliteTestDatabase: OpenTestDatabase = (contents) => open('sqlite', contents, freshSqlite());

/** An empty place for tests that migrate by themselves. */
export async function freshDatabaseLocation(kind: DatabaseKind): Promise<FreshLocation> {
  return kind === 'sqlite' ? freshSqlite() : freshMariadb();
}

type DatabaseSuite = (openTestDatabase: OpenTestDatabase, kind: DatabaseKind) => void;

/**
 * A suite on the private MariaDB of this test run. Where no mariadbd is installed it says so, and fails when
 * REQUIRE_ALL=1.
 */
export function describeOnMariadb(name: string, suite: DatabaseSuite): void {
  describe(`${name} (MariaDB)`, () => {
    if (hasMariadb) suite(async (contents) => open('mysql', contents, await freshMariadb()), 'mysql');
    else declareNotRun(mariadbNotice);
  });
}

/** The same suite on SQLite and on MariaDB. */
export function describeOnEachDatabase(name: string, suite: DatabaseSuite): void {
  describe(`${name} (SQLite)`, () => suite(openSqliteTestDatabase, 'sqlite'));
  describeOnMariadb(name, suite);
}
