import type { AnswerOf } from '#shared/api/endpoints/index';
import { ApiProblem, ServerUnreachable, upload, wordingOf } from '../http';
import { platform } from '../platform';
import type { OpenPhoto, SendOutcome, Sending } from './upload-tools';
import { photoWording } from './photo-wording';

export type PhotoReceipt = AnswerOf<'pages.add'>;

/** Statuses that pass by themselves; 401 among them, because a sign-in may fail for want of a network. */
const passingStatuses: readonly number[] = [401, 408, 429, 500, 502, 503, 504, 507];

/** The one place that knows how a photo goes to the server and what each answer means for it. */
export function sendPhoto(
  applicationId: string,
  { key, name, bytes, path }: OpenPhoto,
  onProgress: (percent: number) => void,
): Sending<PhotoReceipt> {
  if (path === null) {
    return { done: Promise.resolve({ kind: 'refused', advice: photoWording.gone }), abort() {} };
  }
  const running = upload('pages.add', {
    params: { id: applicationId },
    idempotencyKey: key,
    file: { path, name, bytes },
    onProgress,
  });
  const done = running.done.then(
    (receipt): SendOutcome<PhotoReceipt> => ({ kind: 'received', receipt }),
    outcomeOf,
  );
  return { done, abort: () => running.abort() };
}

async function outcomeOf(reason: unknown): Promise<SendOutcome<PhotoReceipt>> {
  if (reason instanceof ApiProblem) {
    return passingStatuses.includes(reason.status)
      ? { kind: 'later', afterMs: reason.retryAfterMs, isOffline: false }
      : { kind: 'refused', advice: wordingOf(reason).text };
  }
  const isNamedOffline = reason instanceof ServerUnreachable && reason.kind === 'offline';
  const isOnline = !isNamedOffline && (await platform.network.isOnline().catch(() => true));
  return { kind: 'later', afterMs: null, isOffline: !isOnline };
}
