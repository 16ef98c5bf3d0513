import { useEffect, useState } from 'react';
import { platform } from '../platform';
import { photoQueueOf, type PhotoQueue } from './photo-queues';
import type { QueueState } from './upload-tools';

/** The photos on their way, with the acts of a person on them. Opening it takes up what an earlier start left. */
export function usePhotoQueue(applicationId: string): PhotoQueue & { state: QueueState } {
  const photoQueue = photoQueueOf(applicationId);
  const { queue } = photoQueue;
  const [state, setState] = useState(queue.current);
  useEffect(() => {
    setState(queue.current());
    // A storage that cannot be read is reported when a photo is added.
    void queue.open().then(
      () => queue.wake(),
      () => undefined,
    );
    return queue.onChange(() => setState(queue.current()));
  }, [queue]);
  return { ...photoQueue, state };
}

/** WeChat's chooser takes nine in older versions. */
export const photosAtOnceMax = 9;

/** Resolves with how many found no room on the phone. Rejects with PlatformError "denied". */
export async function choosePhotos({ queue }: PhotoQueue, source: 'camera' | 'album'): Promise<number> {
  const count = source === 'camera' ? 1 : photosAtOnceMax;
  return (await queue.add(await platform.photos.choose({ count, source }))).length;
}
