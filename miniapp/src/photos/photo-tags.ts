import type { PhotoView } from '#shared/api/views';
import type { VerdictCode } from '#shared/pages/photo-verdicts';
import type { Tone } from '../ui';
import { tagWording } from './photo-wording';

export interface PhotoTag {
  tone: Tone;
  label: string;
}

const accepted: PhotoTag = { tone: 'done', label: tagWording.accepted };
const retake: PhotoTag = { tone: 'fault', label: tagWording.retake };

const tags = {
  current: accepted,
  unchanged: accepted,
  remarks: { tone: 'care', label: tagWording.remarks },
  placedByHand: { tone: 'care', label: tagWording.toBeChecked },
  ruledValid: { tone: 'done', label: tagWording.ruledValid },
  ruledInvalid: { tone: 'fault', label: tagWording.ruledInvalid },
  retake,
  stale: retake,
  returned: retake,
  noPrint: retake,
  otherApplication: retake,
  severalPages: retake,
  invalidCode: retake,
  foreignCode: retake,
  noCode: retake,
} satisfies Record<VerdictCode, PhotoTag>;

/** Not needed: another photo stands for the page, or the print has no such page. */
export const supersededTag: PhotoTag = { tone: 'plain', label: tagWording.superseded };
export const missingTag: PhotoTag = { tone: 'plain', label: tagWording.missing };
/** Of these nobody knows the page; they hinder nothing. */
export const unplacedTag: PhotoTag = { tone: 'care', label: tagWording.retake };

/** What the server said of a photo, in a word. */
export function photoTag({ verdict }: Pick<PhotoView, 'verdict'>): PhotoTag {
  return tags[verdict];
}
