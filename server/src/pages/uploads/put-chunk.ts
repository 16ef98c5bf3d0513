import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { FILE_MAX_BYTES, UNFINISHED_UPLOADS_PER_APPLICATION } from '#shared/api/limits';
import { findOwnApplication, requireEditable } from '../../applications';
import type { ContactActor } from '../../http';
import { problem } from '../../problem';
import type { Storage } from '../../storage';
import { takenInBytes } from './taken-in';
import {
  chunkKey,
  chunksOf,
  holds,
  receivedBytesOf,
  UPLOADS,
  uploadFolder,
  uploadsUnder,
  type UploadName,
} from './upload-chunks';

export interface ChunkSource extends UploadName {
  actor: ContactActor;
  offset: number;
  content: Buffer;
  /** Hexadecimal SHA-256 of `content`, as the phone has computed it. */
  sha256: string;
  receivedAtUtc: string;
}

/** A photograph that has stood still so long gives way to a new one; its phone begins it again. */
const STILL_MS = 60 * 60_000;

/**
 * Keeps the next piece of a file; durable when the promise resolves. Returns how much has been received.
 *
 * @throws upload.offsetWrong with `current.receivedBytes` when this piece is not the next one
 */
export async function putChunk(
  read: EntityManager,
  storage: Storage,
  source: ChunkSource,
): Promise<{ receivedBytes: number }> {
  const { actor, applicationId, offset, content, sha256, receivedAtUtc } = source;
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, receivedAtUtc);
  if (content.length === 0) throw problem('file.empty');
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw problem('upload.chunkDamaged');
  const whole = await takenInBytes(read, source);
  if (whole !== null) throw problem('upload.offsetWrong', { current: { receivedBytes: whole } });

  const chunks = await chunksOf(storage, source);
  const receivedBytes = receivedBytesOf(chunks);
  if (holds(chunks, offset, content)) return { receivedBytes };
  if (offset !== receivedBytes) throw problem('upload.offsetWrong', { current: { receivedBytes } });
  if (offset + content.length > FILE_MAX_BYTES) throw problem('file.tooLarge');
  if (offset === 0) await requireRoom(storage, source);
  await storage.put(chunkKey(source, source), content);
  return { receivedBytes: offset + content.length };
}

async function requireRoom(storage: Storage, { applicationId, uploadId, receivedAtUtc }: ChunkSource) {
  const uploads = await uploadsUnder(storage, `${UPLOADS}/${applicationId}`);
  uploads.delete(uploadFolder({ applicationId, uploadId }));
  if (uploads.size < UNFINISHED_UPLOADS_PER_APPLICATION) return;
  const [stillest] = [...uploads].sort(([, left], [, right]) => left - right);
  if (stillest === undefined || Date.parse(receivedAtUtc) - stillest[1] < STILL_MS)
    throw problem('upload.tooMany');
  await storage.removeFolder(stillest[0]);
}
