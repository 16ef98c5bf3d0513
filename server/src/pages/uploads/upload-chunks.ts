import { createHash } from 'node:crypto';
import { decodeTime, ulid } from 'ulid';
import type { Storage } from '../../storage';

/** One file of one phone on its way. The application is part of the name: its unit is whose upload it is. */
export interface UploadName {
  applicationId: string;
  /** Made by the phone, 32 hexadecimal characters. */
  uploadId: string;
}

interface StoredChunk {
  key: string;
  offset: number;
  bytes: number;
  checksum: string;
}

/** Under it nothing lies but chunks. */
export const UPLOADS = 'uploads';

const chunkForm = /^(\d{8})-([0-9a-f]{16})-([0-9A-HJKMNP-TV-Z]{26})\.part$/;

export function uploadFolder({ applicationId, uploadId }: UploadName): string {
  return `${UPLOADS}/${applicationId}/${uploadId}`;
}

/**
 * Where a chunk lies, what it holds and when it came is its name. The last part is unique, so that two sendings of one
 * chunk at the same moment write two files of the same content instead of into each other.
 */
export function chunkKey(
  name: UploadName,
  { offset, content, receivedAtUtc }: { offset: number; content: Buffer; receivedAtUtc: string },
): string {
  const place = String(offset).padStart(8, '0');
  return `${uploadFolder(name)}/${place}-${checksumOf(content)}-${ulid(Date.parse(receivedAtUtc))}.part`;
}

/** The chunks from the beginning of the file on, without a gap; what lies behind a gap does not count. */
export async function chunksOf(storage: Storage, name: UploadName): Promise<StoredChunk[]> {
  const stored: StoredChunk[] = [];
  for await (const { key, bytes } of storage.list(uploadFolder(name))) {
    const [, offset, checksum] = chunkForm.exec(key.slice(key.lastIndexOf('/') + 1)) ?? [];
    if (offset !== undefined && checksum !== undefined)
      stored.push({ key, offset: Number(offset), bytes, checksum });
  }
  // Two servers may have taken in two lengths at one place; the longer one holds what both have acknowledged.
  stored.sort((left, right) => left.offset - right.offset || right.bytes - left.bytes);
  let end = 0;
  return stored.filter(({ offset, bytes }) => {
    const isNext = offset === end;
    if (isNext) end += bytes;
    return isNext;
  });
}

export function receivedBytesOf(chunks: readonly StoredChunk[]): number {
  return chunks.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether this very piece lies at this very place. */
export function holds(chunks: readonly StoredChunk[], offset: number, content: Buffer): boolean {
  const found = chunks.find((chunk) => chunk.offset === offset && chunk.bytes === content.length);
  return found?.checksum === checksumOf(content);
}

export async function removeUpload(storage: Storage, name: UploadName): Promise<void> {
  await storage.removeFolder(uploadFolder(name));
}

/** By folder: when its newest chunk came, in ms. */
export async function uploadsUnder(storage: Storage, prefix: string): Promise<Map<string, number>> {
  const newest = new Map<string, number>();
  for await (const { key } of storage.list(prefix)) {
    const folder = key.slice(0, key.lastIndexOf('/'));
    const time = chunkForm.exec(key.slice(folder.length + 1))?.[3];
    newest.set(folder, Math.max(newest.get(folder) ?? 0, time === undefined ? 0 : decodeTime(time)));
  }
  return newest;
}

/** Enough to tell one piece from another; the whole file has its own SHA-256. */
function checksumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
