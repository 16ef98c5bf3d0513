import { useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import type { OpenApplication } from '../applications';
import { call, wordingOf } from '../http';
import type { ChosenFile } from '../platform';
import { photoWording } from './photo-wording';
import type { PhotoQueue } from './photo-queues';
import { choosePhotos } from './use-photo-queue';

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

  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    setFailure(null);
    try {
      await act();
      return true;
    } catch (reason) {
      setFailure(wordingOf(reason).text);
      return false;
    }
  };
  /** Whatever came of it, the page shows how things stand on the server. Resolves with whether it worked. */
  const change = (act: () => Promise<ApplicationView>) =>
    attempt(async () => {
      try {
        open.replace(await act());
      } catch (reason) {
        void open.reload();
        throw reason;
      }
    });

  const tellNotTaken = (count: number) => {
    if (count > 0) setFailure(photoWording.notTaken(count));
  };

  return {
    failure,
    clearFailure: () => setFailure(null),
    /** Photos that are there already, from our own camera page. */
    add: async (files: readonly ChosenFile[]): Promise<void> => {
      await attempt(async () => tellNotTaken((await photoQueue.queue.add(files)).length));
    },
    take: async (source: 'camera' | 'album'): Promise<void> => {
      await attempt(async () => tellNotTaken(await choosePhotos(photoQueue, source)));
    },
    place: (photo: string, page: number) =>
      change(() => call('pages.place', { params: { id, photo }, body: { page } })),
    remove: (photo: string) => change(() => call('pages.remove', { params: { id, photo } })),
  };
}

export type PhotoActs = ReturnType<typeof usePhotoActs>;
