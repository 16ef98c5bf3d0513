import { In, type EntityManager, type ObjectLiteral } from 'typeorm';
import type { Storage } from '../storage';
import { fileSha256 } from './file-sha256';
import { cellSha256, readSealKey, rowSha256 } from './seal-content';
import { EMPTY_SET, setSha256 } from './seal-set';

export interface ContentFinding {
  kind: 'content';
  fault: 'changed' | 'missing' | 'unrecorded';
  /** The table, or `file`. */
  table: string;
  /** The row's key, the key of the row that a set of rows belongs to, or the file's name in the storage. */
  id: string;
  column: string | null;
}

/**
 * Tables whose rows all belong into the trail of the application that they name: one that nobody recorded, or that is there
 * again after it was erased, is a finding.
 */
const recordedTables = [
  'attachment',
  'page_photo',
  'photo_examination',
  'photo_ruling',
  'print',
  'return_reason',
  'submission',
];

interface SealedRow {
  table: string;
  id: string;
  sha256: string;
  cells: Map<string, string>;
}

interface Sealed {
  subjectId: string;
  /** The last seal of each thing. */
  seals: ReadonlyMap<string, string | null>;
}

/** A statement names so many rows; the longest chain has some thousands. */
const ROWS_AT_ONCE = 500;

export async function checkContent(
  read: EntityManager,
  storage: Storage,
  { subjectId, seals }: Sealed,
): Promise<ContentFinding[]> {
  const rows = sealedRows(seals);
  const findings: ContentFinding[] = [];
  for (const table of new Set(rows.map((row) => row.table))) {
    if (!read.dataSource.hasMetadata(table)) continue;
    findings.push(
      ...(await checkRows(
        read,
        table,
        rows.filter((row) => row.table === table),
      )),
    );
  }
  // An application from before content was sealed has rows that no entry can name.
  const ownSeal = seals.get(`row:application:${subjectId}`);
  if (ownSeal !== undefined) {
    for (const table of recordedTables)
      findings.push(...(await unrecordedRows(read, { applicationId: subjectId }, table, rows)));
  }
  if (ownSeal === null)
    findings.push(...(await unrecordedRows(read, { id: subjectId }, 'application', rows)));
  findings.push(...(await checkSets(read, seals)));
  for (const [key, sha256] of seals) {
    const sealed = readSealKey(key);
    if (sealed?.kind !== 'file' || sha256 === null) continue;
    const found = await fileSha256(storage, sealed.storageKey);
    if (found === sha256) continue;
    const fault = found === null ? 'missing' : 'changed';
    findings.push({ kind: 'content', fault, table: 'file', id: sealed.storageKey, column: null });
  }
  return findings;
}

async function checkSets(read: EntityManager, seals: Sealed['seals']): Promise<ContentFinding[]> {
  const findings: ContentFinding[] = [];
  for (const [key, sha256] of seals) {
    const sealed = readSealKey(key);
    if (sealed?.kind !== 'set' || !read.dataSource.hasMetadata(sealed.table)) continue;
    if ((await setSha256(read, sealed)) === (sha256 ?? EMPTY_SET)) continue;
    findings.push({ kind: 'content', fault: 'changed', table: sealed.table, id: sealed.owner, column: null });
  }
  return findings;
}

function sealedRows(seals: ReadonlyMap<string, string | null>): SealedRow[] {
  const rows = new Map<string, SealedRow>();
  for (const [key, sha256] of seals) {
    const sealed = readSealKey(key);
    if (sealed?.kind !== 'row' || sha256 === null) continue;
    rows.set(`${sealed.table}:${sealed.id}`, { ...sealed, sha256, cells: new Map() });
  }
  for (const [key, sha256] of seals) {
    const sealed = readSealKey(key);
    if (sealed?.kind !== 'cell' || sha256 === null) continue;
    rows.get(`${sealed.table}:${sealed.id}`)?.cells.set(sealed.column, sha256);
  }
  return [...rows.values()];
}

async function checkRows(
  read: EntityManager,
  table: string,
  rows: readonly SealedRow[],
): Promise<ContentFinding[]> {
  const findings: ContentFinding[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    findings.push(...(await checkBatch(read, table, rows.slice(from, from + ROWS_AT_ONCE))));
  }
  return findings;
}

async function checkBatch(
  read: EntityManager,
  table: string,
  rows: readonly SealedRow[],
): Promise<ContentFinding[]> {
  const key = keyOf(read, table);
  const found: ObjectLiteral[] = await read.findBy(table, { [key]: In(rows.map(({ id }) => id)) });
  const rowById = new Map(found.map((row) => [String(row[key]), row]));
  return rows.flatMap(({ id, sha256, cells }): ContentFinding[] => {
    const row = rowById.get(id);
    const finding = { kind: 'content', table, id } as const;
    if (row === undefined) return [{ ...finding, fault: 'missing', column: null }];
    const changed = [...cells].filter(([column, cell]) => cellSha256(row, column) !== cell);
    const columns: (string | null)[] = changed.map(([column]) => column);
    if (rowSha256(read, table, row, [...cells.keys()]) !== sha256) columns.push(null);
    return columns.map((column) => ({ ...finding, fault: 'changed', column }));
  });
}

async function unrecordedRows(
  read: EntityManager,
  where: { applicationId: string } | { id: string },
  table: string,
  rows: readonly SealedRow[],
): Promise<ContentFinding[]> {
  if (!read.dataSource.hasMetadata(table)) return [];
  const key = keyOf(read, table);
  const known = new Set(rows.filter((row) => row.table === table).map(({ id }) => id));
  const own: ObjectLiteral[] = await read.find(table, { select: { [key]: true }, where });
  const strange = own.filter((row) => !known.has(String(row[key])));
  return strange.map((row) => ({
    kind: 'content',
    fault: 'unrecorded',
    table,
    id: String(row[key]),
    column: null,
  }));
}

function keyOf(read: EntityManager, table: string): string {
  const [key] = read.dataSource.getMetadata(table).primaryColumns;
  if (key === undefined) throw new Error(`${table} has no key`);
  return key.propertyName;
}
