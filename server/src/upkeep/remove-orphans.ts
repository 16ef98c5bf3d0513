import { In, type EntityManager } from 'typeorm';
import { decodeTime } from 'ulid';
import { Attachment } from '../attachments';
import { databaseNow, type Database } from '../database';
import { PagePhoto } from '../pages';
import { Print } from '../papers';
import type { Storage } from '../storage';

/** A file without a row that is younger than this may belong to a request that is still under way. */
const YOUNGEST_MS = 60 * 60_000;
const BATCH = 200;

/**
 * Removes files that no row names: of photographs and attachments that were deleted, and of requests that were killed
 * between file and commit. Returns how many.
 */
export async function removeOrphans(database: Database, storage: Storage): Promise<number> {
  const now = Date.parse(await databaseNow(database.read));
  let removed = 0;
  let batch: string[] = [];
  const sweep = async (): Promise<void> => {
    const known = await knownKeys(database.read, batch);
    for (const key of batch.filter((candidate) => !known.has(candidate))) {
      await storage.remove(key);
      removed += 1;
    }
    batch = [];
  };
  for await (const { key } of storage.list('applications')) {
    if (now - madeAtMs(key) < YOUNGEST_MS) continue;
    batch.push(key);
    if (batch.length === BATCH) await sweep();
  }
  await sweep();
  return removed;
}

/** File names are ULIDs, which carry their time. */
function madeAtMs(key: string): number {
  const name = /([0-9A-HJKMNP-TV-Z]{26})\.[a-z]+$/.exec(key)?.[1];
  return name === undefined ? 0 : decodeTime(name);
}

async function knownKeys(read: EntityManager, keys: readonly string[]): Promise<Set<string>> {
  const among = In([...keys]);
  const photos = await read.find(PagePhoto, { select: { storageKey: true }, where: { storageKey: among } });
  const attachments = await read.find(Attachment, {
    select: { storageKey: true },
    where: { storageKey: among },
  });
  const pdfs = await read.find(Print, { select: { pdfKey: true }, where: { pdfKey: among } });
  const docx = await read.find(Print, { select: { docxKey: true }, where: { docxKey: among } });
  return new Set([
    ...[...photos, ...attachments].map((row) => row.storageKey),
    ...pdfs.map((row) => row.pdfKey),
    ...docx.map((row) => row.docxKey),
  ]);
}
