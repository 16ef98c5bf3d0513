import type { Readable } from 'node:stream';

export interface StoredFileInfo {
  key: string;
  bytes: number;
}

export interface StoredFile extends StoredFileInfo {
  stream: Readable;
}

/**
 * Where photographs and papers lie. Keys are made by the server: plain segments with `/` between, for example
 * `applications/01J…/photos/01J….jpg`. A key that does not exist throws `notFound`, a full disk `storage.full`.
 */
export interface Storage {
  /** Durable when the promise resolves: file and folder are synced. Replaces what was under the key as a whole. */
  put(key: string, source: { path: string } | Buffer): Promise<StoredFileInfo>;
  open(key: string): Promise<StoredFile>;
  read(key: string): Promise<Buffer>;
  stat(key: string): Promise<StoredFileInfo | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Removes the keys of a folder, the last name first: after a kill on the way the first ones are still there. */
  removeFolder(prefix: string): Promise<void>;
  /** All keys that begin with the folder `prefix`, in no order. */
  list(prefix: string): AsyncIterable<StoredFileInfo>;
}
