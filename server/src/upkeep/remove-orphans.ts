import { In, type EntityManager } from 'typeorm';
import { decodeTime } from 'ulid';
import { Attachment } from '../attachments';
import { databaseNow, type Database } from '../database';
import { OpinionPhoto, OpinionPrint } from '../opinions';
import { PagePhoto } from '../pages';
import { Print } from '../papers';
import { RecommendationIssue, RecommendationScan } from '../recommendations';
import type { Storage } from '../storage';

/** A file without a row that is younger than this may belong to a request that is still under way. */
const YOUNGEST_MS = 60 * 60_000;
const BATCH = 200;

const owners = {
  photos: PagePhoto,
  attachments: Attachment,
  prints: Print,
  opinionphotos: OpinionPhoto,
  opinionprints: OpinionPrint,
  issues: RecommendationIssue,
  scans: RecommendationScan,
} as const;
/** Where files of rows lie; each below it in a folder of its application or table. */
const places = ['applications', 'recommendations'] as const;
type Folder = keyof typeof owners;

/** A file and the row that it belongs to: its name begins with the row's id. */
interface OwnedFile {
  key: string;
  folder: Folder;
  ownerId: string;
}

/**
 * Removes files whose row is gone: of photographs, attachments and scans that were deleted, and of requests that were killed
 * between file and commit. Returns how many. What is named in another way is not touched.
 */
export async function removeOrphans(database: Database, storage: Storage): Promise<number> {
  const now = Date.parse(await databaseNow(database.read));
  let removed = 0;
  let batch: OwnedFile[] = [];
  const sweep = async (): Promise<void> => {
    const orphans = await orphansAmong(database.read, batch);
    for (const { key } of orphans) await storage.remove(key);
    removed += orphans.length;
    batch = [];
  };
  for (const place of places) {
    for await (const { key } of storage.list(place)) {
      const file = readKey(key);
      if (file === null || now - decodeTime(file.ownerId) < YOUNGEST_MS) continue;
      batch.push(file);
      if (batch.length === BATCH) await sweep();
    }
  }
  await sweep();
  return removed;
}

/** `applications/<application>/photos/<id>-scan.jpg` */
function readKey(key: string): OwnedFile | null {
  const [, folder, ownerId] = /\/([a-z]+)\/([0-9A-HJKMNP-TV-Z]{26})(?:-[a-z]+)?\.[a-z]+$/.exec(key) ?? [];
  return folder !== undefined && ownerId !== undefined && isFolder(folder) ? { key, folder, ownerId } : null;
}

function isFolder(name: string): name is Folder {
  return Object.hasOwn(owners, name);
}

async function orphansAmong(read: EntityManager, files: readonly OwnedFile[]): Promise<OwnedFile[]> {
  const known = new Set<string>();
  for (const folder of Object.keys(owners) as Folder[]) {
    const ids = files.filter((file) => file.folder === folder).map(({ ownerId }) => ownerId);
    if (ids.length === 0) continue;
    const rows = await read.find(owners[folder], { select: { id: true }, where: { id: In(ids) } });
    for (const { id } of rows) known.add(id);
  }
  return files.filter(({ ownerId }) => !known.has(ownerId));
}
