import type { ApplicationView, PhotoView } from '#shared/api/views';
import { isEditable } from '../../answers';
import { isBoundByReceipt, isStanding, pagesWithoutPhoto, photoGroups, type PageRow } from '../page-rows';
import { photoTag, supersededTag, unplacedTag, type PhotoTag } from '../photo-tags';
import { retakePromise } from '../retake-promise';
import { resultWording } from './result-wording';

/** What a photo means for the application now, and what its contact may do about it. */
export interface PhotoStanding {
  tag: PhotoTag;
  /** Whether it counts, in a sentence. */
  countsText: string;
  promise: string | null;
  /** The page must bear the unit's seal. */
  needsUnitSeal: boolean;
  canRetake: boolean;
  canRemove: boolean;
  /** It went in with a submission: it stays, whatever comes. */
  isBound: boolean;
  /** Pages that it may be given to by hand; empty when it may not. */
  placeablePages: number[];
}

/** How the photo stands in this view of its application. */
export function photoStanding(application: ApplicationView, photo: PhotoView): PhotoStanding {
  const { rows } = photoGroups(application);
  const row = rows.find(({ page }) => page === photo.page);
  const isBound = isBoundByReceipt(application, photo);
  const canChange = isEditable(application);
  const canChangeThis = canChange && !isBound;
  return {
    ...meaning(application, photo, row),
    needsUnitSeal: row?.needsUnitSeal ?? false,
    promise: row?.photo?.id === photo.id ? retakePromise(row) : null,
    canRetake: canChange && !(isBound && photo.counts),
    canRemove: canChangeThis,
    isBound,
    placeablePages: canChangeThis && photo.placeableByHand ? pagesWithoutPhoto(rows) : [],
  };
}

function meaning(
  application: ApplicationView,
  photo: PhotoView,
  row: PageRow | undefined,
): Pick<PhotoStanding, 'tag' | 'countsText'> {
  if (photo.page === null) return { tag: unplacedTag, countsText: resultWording.countsNot };
  if (row === undefined) return { tag: supersededTag, countsText: resultWording.notNeeded };
  const isReplaced = row.state === 'accepted' && !isStanding(application, photo);
  if (isReplaced) return { tag: supersededTag, countsText: resultWording.superseded };
  return { tag: photoTag(photo), countsText: photo.counts ? resultWording.counts : resultWording.countsNot };
}
