import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_MAX_BYTES } from '#shared/api/limits';
import { problem } from '../../problem';
import type { Storage } from '../../storage';
import { chunksOf, receivedBytesOf, removeUpload, type UploadName } from './upload-chunks';

export interface WholeFile extends UploadName {
  bytes: number;
  /** Hexadecimal, of the whole file. */
  sha256: string;
}

/**
 * Puts the chunks together in a temporary file for as long as `use` runs.
 *
 * @throws upload.incomplete while bytes are missing; upload.damaged when they are not those that the phone has, and then
 * the chunks are gone and the phone begins again
 */
export async function withAssembledUpload<Result>(
  { storage, temporaryDirectory }: { storage: Storage; temporaryDirectory: string },
  file: WholeFile,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  if (file.bytes === 0) throw problem('file.empty');
  if (file.bytes > FILE_MAX_BYTES) throw problem('file.tooLarge');
  const chunks = await chunksOf(storage, file);
  const receivedBytes = receivedBytesOf(chunks);
  if (receivedBytes < file.bytes) throw problem('upload.incomplete');
  const path = join(temporaryDirectory, `${randomUUID()}.assembled`);
  try {
    const sha256 = await joinFiles(storage, chunks, path);
    if (receivedBytes > file.bytes || sha256 !== file.sha256) {
      await removeUpload(storage, file);
      throw problem('upload.damaged');
    }
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function joinFiles(
  storage: Storage,
  chunks: readonly { key: string }[],
  path: string,
): Promise<string> {
  const hash = createHash('sha256');
  const target = await open(path, 'wx', 0o600);
  try {
    for (const { key } of chunks) {
      const content = await storage.read(key).catch(() => {
        // Taken in by another request since it was listed.
        throw problem('upload.incomplete');
      });
      hash.update(content);
      await target.write(content);
    }
  } finally {
    await target.close();
  }
  return hash.digest('hex');
}
