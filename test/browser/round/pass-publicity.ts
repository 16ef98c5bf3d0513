import path from 'node:path';
import Libsql from 'libsql';

/**
 * As if the days of every 公示 had passed: nobody can make them pass in the product, which counts by the database's
 * clock. Only while the server is stopped.
 */
export function passPublicity(dataDirectory: string): void {
  const database = new Libsql(path.join(dataDirectory, 'shenbao.sqlite'));
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
  database.prepare('UPDATE publication SET endsAtUtc = ?').run(aMinuteAgo);
  database.close();
}
