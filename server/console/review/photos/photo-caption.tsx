import { Button } from 'antd';
import type { ReactElement, Ref } from 'react';
import type { ReviewView } from '#shared/api/views';
import { verdicts } from '#shared/pages/photo-verdicts';
import { Mark } from '../../ui/mark';
import { RulingLine } from '../rulings/ruling-line';
import { rulingWording } from '../rulings/ruling-wording';
import { PlaceNotes } from '../sheet/place-notes';
import { FindingsList } from './findings-list';
import type { PageSlot } from './page-slots';
import { slotName } from './page-thumbnails';
import { photoMarks } from './photo-marks';
import { photosWording } from './photos-wording';

/** Above the picture: which page, what the machine found, what a clerk said, and what the last return asked for. */
export function PhotoCaption({
  review,
  slot,
  ruling,
}: {
  review: ReviewView;
  slot: PageSlot;
  /** The button that opens the clerk's ruling; null where there is none. */
  ruling: { isOpen: boolean; onToggle: () => void; button: Ref<HTMLButtonElement> } | null;
}): ReactElement {
  const { photo } = slot;
  const note = noteOf(slot);
  return (
    <div className="photo-stage__caption">
      <strong>{slotName(slot)}</strong>
      {slot.kind === 'page' && slot.needsUnitSeal && <Mark tone="plain">{photosWording.needsSeal}</Mark>}
      {photo?.verdict === 'placedByHand' && <Mark tone="attention">{photosWording.marks.placedByHand}</Mark>}
      {note !== null && <span className="sheet-note">{note}</span>}
      {ruling !== null && (
        <Button
          ref={ruling.button}
          className="photo-stage__rule"
          size="small"
          aria-expanded={ruling.isOpen}
          onClick={ruling.onToggle}
        >
          {rulingWording.open}
        </Button>
      )}
      {photo !== null && (
        <>
          <FindingsList photo={photo} />
          <RulingLine
            review={review}
            photo={photo}
            pageToAsk={slot.kind === 'page' && !slot.isStanding ? slot.page : null}
          />
        </>
      )}
      {slot.kind === 'page' && <PlaceNotes review={review} target={{ kind: 'page', page: slot.page }} />}
    </div>
  );
}

/** The verdict in a sentence, where the list of findings and the ruling do not tell it anyway. */
function noteOf(slot: PageSlot): string | null {
  const { photo } = slot;
  if (photo === null) return null;
  if (slot.kind === 'page' && !slot.isStanding && verdicts[photo.verdict].rulable && photo.ruling === null)
    return photosWording.notStanding;
  if (photo.verdict === 'placedByHand') return photosWording.placedByHandText;
  return photoMarks(photo).length > 0 && photo.verdict !== 'returned' ? null : photo.advice;
}
