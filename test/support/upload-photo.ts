import { createHash, randomBytes } from 'node:crypto';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { CallRequest, Reply } from './http-caller';
import type { Contact } from './people';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As the phone makes it: the name of the upload and the Idempotency-Key of taking it in. */
export const newUpload = (): string => randomBytes(16).toString('hex');

/** One piece at its place. */
export function chunkRequest(upload: string, offset: number, bytes: Buffer): CallRequest {
  return { params: { upload, offset: String(offset) }, query: { sha256: sha256Of(bytes) }, bytes };
}

/** What says that all pieces are there. */
export function wholeFile(upload: string, bytes: Buffer): { key: string; body: object } {
  return { key: upload, body: { upload, bytes: bytes.length, sha256: sha256Of(bytes) } };
}

/** Sends the pieces of a file; gives back the refusal of one, null when all have arrived. */
export async function sendChunks(
  contact: Contact,
  bytes: Buffer,
  { upload, chunkBytes = 512 * 1024 }: { upload: string; chunkBytes?: number },
): Promise<Reply<unknown> | null> {
  for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
    const piece = bytes.subarray(offset, offset + chunkBytes);
    const reply = await contact.own('pages.putChunk', chunkRequest(upload, offset, piece));
    if (reply.status !== 200) return reply;
  }
  return null;
}

/** Sends a photograph as a phone does on a good line; the answer is the last one, or the first refusal. */
export async function uploadPhoto(contact: Contact, bytes: Buffer): Promise<Reply<AnswerOf<'pages.add'>>> {
  const upload = newUpload();
  const refusal = await sendChunks(contact, bytes, { upload });
  if (refusal !== null) return refusal as Reply<AnswerOf<'pages.add'>>;
  return contact.own('pages.add', wholeFile(upload, bytes));
}
