import type { ProblemCode } from '#shared/api/problems';
import { ApiProblem, ServerUnreachable, wordingOf } from '../http';
import { platform } from '../platform';
import { PhotoGone } from './photo-file';
import { PhotoUpload, type PhotoReceipt } from './photo-upload';
import { photoWording } from './photo-wording';
import type { SendOutcome, Sending, UploadTools } from './upload-tools';

export type { PhotoReceipt } from './photo-upload';

/** Statuses that pass by themselves; 401 among them, because a sign-in may fail for want of a network. */
const passingStatuses: readonly number[] = [401, 408, 429, 500, 502, 503, 504, 507];
/** Trouble between phone and server about what has arrived: no fault of the photo. */
const passingCodes: readonly ProblemCode[] = [
  'upload.offsetWrong',
  'upload.chunkDamaged',
  'upload.incomplete',
];

type SendPhoto = UploadTools<PhotoReceipt>['send'];

/** The one place that knows how a photo goes to the server and what each answer means for it. */
export function createPhotoSender(applicationId: string): SendPhoto {
  const uploads = new Map<string, PhotoUpload>();
  return (photo, onProgress) => {
    if (photo.path === null) {
      return { done: Promise.resolve({ kind: 'refused', advice: photoWording.gone }), abort() {} };
    }
    const { key, bytes, path } = photo;
    const upload = uploads.get(key) ?? new PhotoUpload(applicationId, { key, bytes, path });
    uploads.set(key, upload);
    return sendingOf(upload, onProgress, () => uploads.delete(key));
  };
}

function sendingOf(
  upload: PhotoUpload,
  onProgress: (percent: number) => void,
  forget: () => void,
): Sending<PhotoReceipt> {
  let isStopped = false;
  let stop: (outcome: SendOutcome<PhotoReceipt>) => void = () => {};
  // A piece that is under way ends by itself; nobody waits for it.
  const stopped = new Promise<SendOutcome<PhotoReceipt>>((resolve) => (stop = resolve));
  const done = upload
    .run(onProgress, () => isStopped)
    .then((receipt): SendOutcome<PhotoReceipt> => {
      forget();
      return { kind: 'received', receipt };
    }, outcomeOf);
  return {
    done: Promise.race([done, stopped]),
    abort() {
      isStopped = true;
      forget();
      stop({ kind: 'later', afterMs: null, isOffline: false });
    },
  };
}

async function outcomeOf(reason: unknown): Promise<SendOutcome<PhotoReceipt>> {
  if (reason instanceof PhotoGone) return { kind: 'refused', advice: photoWording.gone };
  if (reason instanceof ApiProblem) {
    return passingStatuses.includes(reason.status) || passingCodes.includes(reason.code)
      ? { kind: 'later', afterMs: reason.retryAfterMs, isOffline: false }
      : { kind: 'refused', advice: wordingOf(reason).text };
  }
  const isNamedOffline = reason instanceof ServerUnreachable && reason.kind === 'offline';
  const isOnline = !isNamedOffline && (await platform.network.isOnline().catch(() => true));
  return { kind: 'later', afterMs: null, isOffline: !isOnline };
}
