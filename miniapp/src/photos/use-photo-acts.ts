import { useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import type { OpenApplication } from '../applications';
import { call, download, wordingOf } from '../http';
import { platform } from '../platform';
import { photoWording } from './photo-wording';
import type { PhotoQueue } from './photo-queues';
import { choosePhotos } from './use-photo-queue';

/** Full pictures that were looked at since the app was opened. */
const seenPaths = new Map<string, string>();

/** What a person does with photos, and the sentence when it did not work. None of the acts rejects. */
export function usePhotoActs({
  application: { id },
  open,
  photoQueue,
}: {
  application: ApplicationView;
  open: OpenApplication;
  photoQueue: PhotoQueue;
}) {
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await act();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  /** Whatever came of it, the page shows how things stand on the server. */
  const change = (act: () => Promise<ApplicationView>) =>
    attempt(async () => {
      try {
        open.replace(await act());
      } catch (reason) {
        void open.reload();
        throw reason;
      }
    });

  return {
    failure,
    clearFailure: () => setFailure(null),
    take: (source: 'camera' | 'album') =>
      attempt(async () => {
        const notTaken = await choosePhotos(photoQueue, source);
        if (notTaken > 0) setFailure(photoWording.notTaken(notTaken));
      }),
    look: (photo: string) =>
      attempt(async () => {
        const path = seenPaths.get(photo) ?? (await download('pages.image', { id, photo }));
        seenPaths.set(photo, path);
        await platform.photos.preview([path], path);
      }),
    place: (photo: string, page: number) =>
      change(() => call('pages.place', { params: { id, photo }, body: { page } })),
    remove: (photo: string) => change(() => call('pages.remove', { params: { id, photo } })),
  };
}

export type PhotoActs = ReturnType<typeof usePhotoActs>;
