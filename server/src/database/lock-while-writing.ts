import type { EntityManager } from 'typeorm';

/**
 * An option of `find…` that holds the row to the end of a write, so that two who decide on it at once wait for each
 * other. Nothing on SQLite, which writes one after the other, and nothing outside of a write.
 */
export function lockWhileWriting(manager: EntityManager): { lock?: { mode: 'pessimistic_write' } } {
  const isMysql = manager.dataSource.options.type !== 'better-sqlite3';
  const isWriting = manager.queryRunner?.isTransactionActive === true;
  return isMysql && isWriting ? { lock: { mode: 'pessimistic_write' } } : {};
}
