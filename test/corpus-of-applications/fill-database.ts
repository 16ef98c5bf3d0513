import { createHash } from 'node:crypto';
import type { EntityTarget, ObjectLiteral, EntityManager } from 'typeorm';
import { Application, answersOf, Submission } from '../../server/src/applications';
import type { Database } from '../../server/src/database';
import {
  ApplicationCount,
  ApplicationGram,
  ApplicationListing,
  gramsOf,
  listRowOf,
  listingMarks,
} from '../../server/src/listing';
import { Print } from '../../server/src/papers';
import { Unit } from '../../server/src/units';
import { chanceOf } from '../corpus/seeded-random';
import { idAt, inventApplication, type InventedApplication } from './invent-application';

export interface CorpusPlan {
  campaignId: string;
  count: number;
  seed?: string;
  /** Length of the description; a real one has about 2,000 characters and makes the files ten times as large. */
  textCharacters?: number;
  say?: (line: string) => void;
}

/** Applications in one transaction. */
const BATCH = 500;
const ROWS_A_STATEMENT = 200;

/**
 * Fills units, applications, receipts, prints, list rows, search and numbers. What no list reads is left out: contacts,
 * photographs, audit entries and notices.
 */
export async function fillDatabase(database: Database, plan: CorpusPlan): Promise<void> {
  const { campaignId, count, seed = 'corpus', textCharacters = 200, say = () => undefined } = plan;
  const grams: ApplicationGram[] = [];
  const counts = new Map<string, ApplicationCount>();
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) =>
      inventApplication(seed, from + index, { campaignId, textCharacters }),
    );
    for (const { application } of batch) countIn(counts, application);
    await database.write(async (tx) => {
      await insertAll(
        tx,
        Unit,
        batch.map(({ unit }) => unit),
      );
      await insertAll(
        tx,
        Application,
        batch.map(({ application }) => application),
      );
      await insertAll(tx, Print, batch.flatMap(printsOf));
      await insertAll(tx, Submission, batch.flatMap(submissionsOf));
      const rows = batch.flatMap(listRowsOf);
      await insertAll(tx, ApplicationListing, rows);
      for (const { bureauCode, applicationId, searchText } of rows) {
        for (const gram of gramsOf(searchText)) grams.push({ campaignId, gram, bureauCode, applicationId });
      }
    });
    if ((from / BATCH) % 40 === 39) say(`${from + batch.length} of ${count}`);
  }
  // In the order of the key, so that each page of the tree is written once.
  grams.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (let from = 0; from < grams.length; from += 2_000) {
    await database.write((tx) => insertAll(tx, ApplicationGram, grams.slice(from, from + 2_000)));
  }
  await database.write((tx) => insertAll(tx, ApplicationCount, [...counts.values()]));
  say(`${grams.length} pairs of characters`);
}

function countIn(
  counts: Map<string, ApplicationCount>,
  { campaignId, bureauCode, status, submittedAtUtc }: Application,
): void {
  const key = `${bureauCode} ${status}`;
  const count = counts.get(key) ?? { campaignId, bureauCode, status, shard: 0, applications: 0, handedIn: 0 };
  count.applications += 1;
  if (submittedAtUtc !== null) count.handedIn += 1;
  counts.set(key, count);
}

function keyOf({ gram, bureauCode, applicationId }: ApplicationGram): string {
  return `${gram} ${bureauCode} ${applicationId}`;
}

/** By hand: TypeORM's own insert takes ten times as long for so many rows. */
async function insertAll<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { tableName, columns } = tx.dataSource.getMetadata(entity);
  const names = columns.map(({ propertyName }) => propertyName);
  const line = `(${names.map(() => '?').join(',')})`;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.query(
      `INSERT INTO ${tableName} (${names.join(',')}) VALUES ${part.map(() => line).join(',')}`,
      part.flatMap((row) => names.map((name) => row[name] as unknown)),
    );
  }
}

function listRowsOf({ application, unit, hasPageFindings }: InventedApplication): ApplicationListing[] {
  const { submittedAtUtc } = application;
  if (submittedAtUtc === null) return [];
  const row = listRowOf({ ...application, submittedAtUtc }, unit, answersOf(application));
  return [{ ...row, marks: row.marks | (hasPageFindings ? listingMarks.pageFindings : 0) }];
}

function submissionsOf({ application, submissions }: InventedApplication): Submission[] {
  const { id, code, answers, submittedAtUtc } = application;
  if (submittedAtUtc === null) return [];
  const chance = chanceOf(`submission/${id}`);
  return Array.from({ length: submissions }, (_, index) => ({
    id: idAt(chance, Date.parse(submittedAtUtc)),
    applicationId: id,
    sequence: index + 1,
    number: `SC-${code}-${index + 1}`,
    receivedAtUtc: submittedAtUtc,
    submittedAtUtc,
    answers,
    manifest: '{}',
    sha256: sha256Of(answers),
  }));
}

function printsOf({ application }: InventedApplication): Print[] {
  const { id, answers, printRevision, updatedAtUtc } = application;
  if (printRevision === null) return [];
  const print: Print = {
    id: idAt(chanceOf(`print/${id}`), Date.parse(updatedAtUtc)),
    applicationId: id,
    revision: printRevision,
    snapshot: answers,
    snapshotSha256: sha256Of(answers),
    pages: '[]',
    pdfKey: `demonstration/${id}.pdf`,
    docxKey: `demonstration/${id}.docx`,
    issuedAtUtc: updatedAtUtc,
  };
  return [print];
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
