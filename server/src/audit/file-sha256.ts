import { createHash } from 'node:crypto';
import type { Storage } from '../storage';

/** Of a stored file, read piece by piece; null when it is not there. */
export async function fileSha256(storage: Storage, storageKey: string): Promise<string | null> {
  if ((await storage.stat(storageKey)) === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of (await storage.open(storageKey)).stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
