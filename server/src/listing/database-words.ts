import type { EntityManager } from 'typeorm';

/** The plan of a list must not change with the statistics: the index is named, in each database's own words. */
export function forcedIndex(manager: EntityManager, index: string): string {
  return isSqlite(manager) ? `INDEXED BY ${index}` : `FORCE INDEX (${index})`;
}

/** A join that reads the left table first. */
export function orderedJoin(manager: EntityManager): string {
  return isSqlite(manager) ? 'CROSS JOIN' : 'STRAIGHT_JOIN';
}

function isSqlite(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'better-sqlite3';
}
