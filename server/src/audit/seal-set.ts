import type { EntityManager, ObjectLiteral } from 'typeorm';
import { rowSha256, setKey, sha256Of, type SealedSet, type Seals } from './seal-content';

/**
 * All rows of one owner as they are stored at this moment of the write: a row that is put in, taken out or changed later
 * is found. For rows that are written together and that have no key of their own.
 *
 * @param column the property that names the owner
 * @param leftOut columns that say how far some work has come and not what was decided
 */
export async function sealSet<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: new () => Entity,
  {
    column,
    owner,
    leftOut = [],
  }: { column: keyof Entity & string; owner: string; leftOut?: readonly (keyof Entity & string)[] },
): Promise<Seals> {
  const { tableName } = tx.dataSource.getMetadata(entity);
  const set = { table: tableName, column, owner, leftOut };
  return { [setKey(set)]: await setSha256(tx, set) };
}

/** What a set without rows gives. */
export const EMPTY_SET = sha256Of('');

/** The same for the same rows, in whatever order the database gives them. */
export async function setSha256(
  manager: EntityManager,
  { table, column, owner, leftOut }: Omit<SealedSet, 'kind'>,
): Promise<string> {
  const rows: ObjectLiteral[] = await manager.findBy(table, { [column]: owner });
  const hashes = rows.map((row) => rowSha256(manager, table, row, leftOut)).sort();
  return sha256Of(hashes.join('\n'));
}
