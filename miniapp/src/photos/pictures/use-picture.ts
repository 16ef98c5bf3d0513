import { useEffect, useState } from 'react';
import { wordingOf } from '../../http';
import type { PictureOf } from './picture-cache';
import { photoPictures, type PictureKind } from './photo-pictures';

export interface ShownPicture {
  path: string | null;
  /** Why it is not here, in words; `null` while it is on its way. */
  failure: string | null;
  again(): void;
}

/** A picture of a photo, fetched when the first page shows it. */
export function usePicture(kind: PictureKind, { applicationId, photoId }: PictureOf): ShownPicture {
  const asked = `${kind} ${photoId}`;
  const [failed, setFailed] = useState<{ asked: string; text: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [, setArrived] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    photoPictures[kind].load({ applicationId, photoId }).then(
      () => isWanted && setArrived(asked),
      (reason: unknown) => isWanted && setFailed({ asked, text: wordingOf(reason).text }),
    );
    return () => {
      isWanted = false;
    };
  }, [kind, applicationId, photoId, asked, attempt]);
  return {
    path: photoPictures[kind].known(photoId),
    failure: failed?.asked === asked ? failed.text : null,
    again() {
      setFailed(null);
      setAttempt(attempt + 1);
    },
  };
}
