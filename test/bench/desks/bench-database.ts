import { Database, migrateDatabase, type DatabaseKind } from '../../../server/src/database';
import { createLogger } from '../../../server/src/logging';
import { freshDatabaseLocation, type OpenTestDatabase } from '../../support/test-database';

export type BenchKind = DatabaseKind;

/** The share of a small server's memory that its database would have; the tests' own server has 64 MB. */
const BUFFER_POOL_BYTES = 512 * 1024 * 1024;

export function openBenchDatabase(kind: BenchKind): OpenTestDatabase {
  return async (contents) => {
    const { location, remove } = await freshDatabaseLocation(kind);
    const options = { ...location, ...contents, logger: createLogger({ level: 'silent' }) };
    await migrateDatabase(options);
    const openAgain = (): Promise<Database> => Database.open(options);
    const database = await openAgain();
    if (kind === 'mysql') {
      await database.write((tx) => tx.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL_BYTES}`));
    }
    return {
      kind,
      location,
      database,
      openAgain,
      close: async () => {
        await database.close();
        await remove();
      },
    };
  };
}
