import { In } from 'typeorm';
import { databaseNow, type Database } from '../../database';
import type { Storage } from '../../storage';
import { PhotoExamination } from '../photo-examination.entity';
import { UPLOADS, uploadFolder, uploadsUnder } from './upload-chunks';

/** A phone that has been off for a day begins its photograph again. */
const UNFINISHED_MS = 24 * 60 * 60_000;
const BATCH = 200;

/**
 * Removes the chunks of photographs that were taken in (a kill may come between the commit and their removal), and of
 * uploads of which nothing has come for a day. Returns how many uploads.
 */
export async function removeStaleUploads(database: Database, storage: Storage): Promise<number> {
  const now = Date.parse(await databaseNow(database.read));
  const uploads = [...(await uploadsUnder(storage, UPLOADS))];
  let removed = 0;
  for (let start = 0; start < uploads.length; start += BATCH) {
    const batch = uploads.slice(start, start + BATCH);
    const takenIn = await takenInAmong(
      database,
      batch.map(([folder]) => folder),
    );
    for (const [folder, newestMs] of batch) {
      if (!takenIn.has(folder) && now - newestMs < UNFINISHED_MS) continue;
      await storage.removeFolder(folder);
      removed += 1;
    }
  }
  return removed;
}

async function takenInAmong({ read }: Database, folders: readonly string[]): Promise<Set<string>> {
  const uploadIds = folders.map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
  const rows = await read.find(PhotoExamination, {
    select: { photoId: true, applicationId: true, uploadId: true },
    where: { uploadId: In(uploadIds) },
  });
  return new Set(rows.map(uploadFolder));
}
