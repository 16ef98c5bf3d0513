import type { SavedFiles } from '../platform';
import { randomKey } from '../random-key';
import { fileAt, pathOf } from './local-files';

const databaseName = 'shenbao-files';
const storeName = 'files';

export const savedFiles: SavedFiles = {
  async keep(path) {
    const key = randomKey(Date.now());
    // Safari keeps bytes in IndexedDB more reliably than Blobs.
    const bytes = await fileAt(path).arrayBuffer();
    await run('readwrite', (store) => store.put({ bytes, type: fileAt(path).type }, key));
    return key;
  },
  async open(key) {
    const found: unknown = await run('readonly', (store) => store.get(key));
    return isKept(found) ? pathOf(new Blob([found.bytes], { type: found.type })) : null;
  },
  read: (path, { offset, bytes }) =>
    fileAt(path)
      .slice(offset, offset + bytes)
      .arrayBuffer(),
  async discard(key) {
    await run('readwrite', (store) => store.delete(key));
  },
  async discardAll() {
    await run('readwrite', (store) => store.clear());
  },
};

function isKept(value: unknown): value is { bytes: ArrayBuffer; type: string } {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'type' in value;
}

/** Resolves when the transaction is complete, so that a kept file is on the disk. */
async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
