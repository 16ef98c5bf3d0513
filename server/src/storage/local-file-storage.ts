import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStorageFull } from '../database/database-errors';
import { errorCode } from '../error-code';
import { problem } from '../problem';
import type { Storage, StoredFile, StoredFileInfo } from './storage';
import { checkStorageKey } from './storage-key';

function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files under `<directory>/files`, written in `<directory>/tmp` first and moved into place when they are durable. */
export class LocalFileStorage implements Storage {
  private constructor(
    private readonly filesDirectory: string,
    readonly temporaryDirectory: string,
  ) {}

  /** Makes the folders and empties the temporary one: what lies there belongs to requests that never ended. */
  static async open(directory: string): Promise<LocalFileStorage> {
    const filesDirectory = join(directory, 'files');
    const temporaryDirectory = join(directory, 'tmp');
    await mkdir(filesDirectory, { recursive: true, mode: 0o700 });
    await rm(temporaryDirectory, { recursive: true, force: true });
    await mkdir(temporaryDirectory, { recursive: true, mode: 0o700 });
    return new LocalFileStorage(filesDirectory, temporaryDirectory);
  }

  async put(key: string, source: { path: string } | Buffer): Promise<StoredFileInfo> {
    const target = this.pathOf(key);
    const temporary = join(this.temporaryDirectory, `${randomUUID()}.put`);
    try {
      if (Buffer.isBuffer(source)) await writeFile(temporary, source, { flag: 'wx', mode: 0o600 });
      else await copyFile(source.path, temporary);
      await sync(temporary);
      await this.makeDurableDirectory(dirname(target));
      await rename(temporary, target);
      await sync(dirname(target));
      return { key, bytes: (await stat(target)).size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw isStorageFull(error) ? problem('storage.full') : error;
    }
  }

  async open(key: string): Promise<StoredFile> {
    const path = this.pathOf(key);
    const info = await this.stat(key);
    if (!info) throw problem('notFound');
    return { ...info, stream: createReadStream(path) };
  }

  async read(key: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      throw isMissing(error) ? problem('notFound') : error;
    }
  }

  async stat(key: string): Promise<StoredFileInfo | null> {
    try {
      const found = await stat(this.pathOf(key));
      return found.isFile() ? { key, bytes: found.size } : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async removeFolder(prefix: string): Promise<void> {
    const directory = this.pathOf(prefix);
    const names = await readdir(directory).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names.sort().reverse())
      await rm(join(directory, name), { recursive: true, force: true });
    // Something may have come meanwhile, and then the folder stays.
    await rmdir(directory).catch(() => undefined);
  }

  async *list(prefix: string): AsyncIterable<StoredFileInfo> {
    const directory = this.pathOf(prefix);
    const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const entry of entries) {
      const key = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) yield* this.list(key);
      else yield { key, bytes: (await stat(join(directory, entry.name))).size };
    }
  }

  private pathOf(key: string): string {
    return join(this.filesDirectory, ...checkStorageKey(key));
  }

  /** A new folder is durable when the folder above it is synced too. */
  private async makeDurableDirectory(directory: string): Promise<void> {
    const first = await mkdir(directory, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let path = directory; path.length >= first.length; path = dirname(path)) await sync(dirname(path));
  }
}
