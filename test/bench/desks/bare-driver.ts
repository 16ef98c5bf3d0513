import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import type { DatabaseLocation } from '../../../server/src/database';

/** The database without anything of ours in front of it: what the measured times are compared to. */
export interface BareDriver {
  all(sql: string, values: (string | number)[]): Promise<unknown[]>;
  close(): Promise<void>;
}

export async function openBareDriver(location: DatabaseLocation): Promise<BareDriver> {
  if (location.sqlitePath !== undefined) {
    const database = new Libsql(location.sqlitePath);
    return {
      all: (sql, values) => Promise.resolve(database.prepare(sql).all(values)),
      close: () => {
        database.close();
        return Promise.resolve();
      },
    };
  }
  const connection = await mysql.createConnection({ uri: location.url });
  return {
    all: async (sql, values) => (await connection.query<mysql.RowDataPacket[]>(sql, values))[0],
    close: () => connection.end(),
  };
}
