/** A photo that is on this phone and for which the server has given no receipt yet. */
export interface QueuedPhoto {
  /** The Idempotency-Key of its sending, kept with it: a retry after a lost answer makes no second photo. */
  key: string;
  /** Where its file is kept over a cold start (platform.savedFiles). */
  fileKey: string;
  name: string;
  bytes: number;
  /** The server's refusal, or the loss of its file, with what to do; `null` while it is worth sending. */
  refusal: string | null;
}

/** The text that is kept on the phone. */
export function writeQueue(photos: readonly QueuedPhoto[]): string {
  return JSON.stringify(
    photos.map(({ key, fileKey, name, bytes, refusal }) => ({ key, fileKey, name, bytes, refusal })),
  );
}

/** What an earlier start of the app kept. Rows that cannot be read are left out: without key and file nothing can be sent. */
export function readQueue(text: string | null): QueuedPhoto[] {
  if (text === null) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.filter(isQueuedPhoto) : [];
  } catch {
    return [];
  }
}

function isQueuedPhoto(row: unknown): row is QueuedPhoto {
  if (typeof row !== 'object' || row === null) return false;
  const { key, fileKey, name, bytes, refusal } = row as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    typeof fileKey === 'string' &&
    typeof name === 'string' &&
    typeof bytes === 'number' &&
    (refusal === null || typeof refusal === 'string')
  );
}
