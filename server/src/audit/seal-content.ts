import { createHash } from 'node:crypto';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { EntityClass } from '../database';
import type { AuditFact } from './record-audit';

/**
 * Hashes of content, carried in the detail of the entry that records its change, so that the chain also covers what was
 * entrusted to us. A later seal of the same thing takes the place of the earlier one; null says that it is gone.
 */
export type Seals = AuditFact['detail'];

const ROW = 'row:';
const CELL = 'cell:';
const FILE = 'file:';
const SET = 'set:';

type Row = ObjectLiteral & { id?: string };

/**
 * One row as it is stored from now on. Columns named in `apart` get a hash of their own, so that a finding can name them.
 * A column that is null counts as not there: a table may get columns later without breaking older seals.
 *
 * @param row with every column; its key is the table's only primary column
 */
export function sealRow<Entity extends Row>(
  manager: EntityManager,
  entity: new () => Entity,
  row: Entity,
  { apart = [] }: { apart?: readonly (keyof Entity & string)[] } = {},
): Seals {
  const { table, id } = placeOf(manager, entity, row);
  const cells = apart.map((column) => [
    `${CELL}${table}:${id}:${column}`,
    sha256Of(JSON.stringify(row[column] ?? null)),
  ]);
  return {
    [`${ROW}${table}:${id}`]: rowSha256(manager, entity, row, apart),
    ...Object.fromEntries(cells),
  };
}

/** The row has been deleted, rightly. */
export function sealRowGone<Entity extends Row>(
  manager: EntityManager,
  entity: new () => Entity,
  row: Entity,
): Seals {
  const { table, id } = placeOf(manager, entity, row);
  return { [`${ROW}${table}:${id}`]: null };
}

/** A stored file; null when nobody needs it any more. */
export function sealFile(storageKey: string, sha256: string | null): Seals {
  return { [`${FILE}${storageKey}`]: sha256 };
}

/** All rows of one owner; see seal-set.ts. */
export interface SealedSet {
  kind: 'set';
  table: string;
  column: string;
  owner: string;
  leftOut: readonly string[];
}

export function setKey({ table, column, owner, leftOut }: Omit<SealedSet, 'kind'>): string {
  const tail = leftOut.length === 0 ? '' : `:${leftOut.join(',')}`;
  return `${SET}${table}:${column}:${owner}${tail}`;
}

export type Sealed =
  | SealedSet
  | { kind: 'row'; table: string; id: string; column: null }
  | { kind: 'cell'; table: string; id: string; column: string }
  | { kind: 'file'; storageKey: string };

export function isSealKey(key: string): boolean {
  return readSealKey(key) !== null;
}

/** What a key of an entry's detail seals, or null: it is a fact like any other. */
export function readSealKey(key: string): Sealed | null {
  if (key.startsWith(FILE)) return { kind: 'file', storageKey: key.slice(FILE.length) };
  if (key.startsWith(SET)) return readSetKey(key);
  const [kind, table, id, column] = key.split(':');
  if (table === undefined || id === undefined) return null;
  if (kind === 'row') return { kind, table, id, column: null };
  return kind === 'cell' && column !== undefined ? { kind, table, id, column } : null;
}

function readSetKey(key: string): SealedSet | null {
  const [, table, column, owner, leftOut = ''] = key.split(':');
  if (table === undefined || column === undefined || owner === undefined) return null;
  return { kind: 'set', table, column, owner, leftOut: leftOut === '' ? [] : leftOut.split(',') };
}

export function cellSha256(row: ObjectLiteral, column: string): string {
  return sha256Of(JSON.stringify((row[column] as unknown) ?? null));
}

export function rowSha256(
  manager: EntityManager,
  entity: EntityClass | string,
  row: ObjectLiteral,
  apart: readonly string[],
): string {
  const columns = manager.dataSource
    .getMetadata(entity)
    .columns.map(({ propertyName }) => propertyName)
    .filter((name) => !apart.includes(name))
    .sort();
  const values = columns.map((name) => [name, plain(row[name])]).filter(([, value]) => value !== null);
  return sha256Of(JSON.stringify(values));
}

/** As both databases give it back. */
function plain(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

function placeOf(
  manager: EntityManager,
  entity: EntityClass,
  row: ObjectLiteral,
): { table: string; id: string } {
  const { tableName, primaryColumns } = manager.dataSource.getMetadata(entity);
  const [key] = primaryColumns;
  if (key === undefined || primaryColumns.length > 1)
    throw new Error(`${tableName} has no single key to seal`);
  return { table: tableName, id: String(row[key.propertyName]) };
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
