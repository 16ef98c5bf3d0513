/** A fault of the server's own code: keys never come from outside. */
export class StorageKeyError extends Error {
  override readonly name = 'StorageKeyError';
}

const segment = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const segmentsMax = 8;

/** Refuses everything that could leave the folder or hide in it: `..`, absolute paths, hidden files, control characters. */
export function checkStorageKey(key: string): string[] {
  const segments = key.split('/');
  const isGood =
    segments.length <= segmentsMax && segments.every((one) => segment.test(one) && !one.includes('..'));
  if (!isGood) throw new StorageKeyError('Not a storage key');
  return segments;
}
