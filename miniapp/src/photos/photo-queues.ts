import type { PhotoView } from '#shared/api/views';
import { applicationState, reloadApplication, replaceApplication } from '../applications';
import { platform, storageKeys } from '../platform';
import { isAtLeastAsNew } from './photo-receipts';
import { createPhotoSender, type PhotoReceipt } from './send-photo';
import { UploadQueue } from './upload-queue';

export interface PhotoQueue {
  queue: UploadQueue<PhotoReceipt>;
  /** The newest photo that arrived since the app was opened, with what the server said of it. */
  latestPhoto(): PhotoView | null;
}

const queues = new Map<string, PhotoQueue>();

/** One queue an application, as long as the app is open: leaving the page stops no upload. */
export function photoQueueOf(applicationId: string): PhotoQueue {
  const known = queues.get(applicationId);
  if (known) return known;
  const made = makeQueue(applicationId);
  queues.set(applicationId, made);
  return made;
}

function makeQueue(applicationId: string): PhotoQueue {
  const storageKey = storageKeys.unsentPhotos(applicationId);
  let latestPhoto: PhotoView | null = null;
  const queue = new UploadQueue<PhotoReceipt>(
    {
      send: createPhotoSender(applicationId),
      prepare: (file) => platform.photos.compress(file),
      store: {
        load: () => platform.storage.get(storageKey),
        save: (text) => platform.storage.set(storageKey, text),
      },
      files: platform.savedFiles,
      clock: {
        after(ms, act) {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
        random: () => Math.random(),
      },
      newKey: () => platform.newKey(),
    },
    ({ photo, application }) => {
      latestPhoto = photo;
      if (isAtLeastAsNew(application, applicationState(applicationId).application)) {
        replaceApplication(application);
      } else void reloadApplication(applicationId);
    },
  );
  platform.network.onChange((isOnline) => {
    if (isOnline) queue.wake();
  });
  return { queue, latestPhoto: () => latestPhoto };
}
