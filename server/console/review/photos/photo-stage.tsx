import { Alert } from 'antd';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import type { ReviewView } from '#shared/api/views';
import { usePageKeys } from '../../ui/use-page-keys';
import { Mark } from '../../ui/mark';
import { PlaceNotes } from '../sheet/place-notes';
import type { PageSlot } from './page-slots';
import { PageThumbnails, slotName } from './page-thumbnails';
import { PhotoViewer } from './photo-viewer';
import { photosWording } from './photos-wording';

/** The thumbnails and, beside them, the page that is looked at. */
export function PhotoStage({
  review,
  slots,
  shownPage,
  onShowPage,
}: {
  review: ReviewView;
  slots: readonly PageSlot[];
  shownPage: number;
  onShowPage: (page: number) => void;
}): ReactElement | null {
  // A photograph that stands for no page has no number; while it is looked at, the page to return to is kept.
  const [otherKey, setOtherKey] = useState<string | null>(null);
  const [pageOfOther, setPageOfOther] = useState(shownPage);
  const other = pageOfOther === shownPage ? slots.find((slot) => slot.key === otherKey) : undefined;
  const shown = other ?? slots.find((slot) => slot.kind === 'page' && slot.page === shownPage) ?? slots[0];
  const index = slots.findIndex((slot) => slot.key === shown?.key);

  const goTo = useCallback(
    (slot: PageSlot | undefined): void => {
      if (slot === undefined) return;
      setOtherKey(slot.kind === 'other' ? slot.key : null);
      if (slot.kind === 'other') setPageOfOther(shownPage);
      else onShowPage(slot.page);
    },
    [shownPage, onShowPage],
  );
  usePageKeys(
    useMemo(
      () => ({ '[': () => goTo(slots[index - 1]), ']': () => goTo(slots[index + 1]) }),
      [goTo, slots, index],
    ),
  );

  if (shown === undefined) return null;
  return (
    <div className="photo-stage">
      <PageThumbnails applicationId={review.id} slots={slots} shown={shown} onShow={goTo} />
      <div className="photo-stage__large">
        <div className="photo-stage__caption">
          <strong>{slotName(shown)}</strong>
          {shown.kind === 'page' && shown.needsUnitSeal && <Mark tone="bad">{photosWording.needsSeal}</Mark>}
          {shown.photo?.verdict === 'placedByHand' && (
            <Mark tone="attention">{photosWording.placedByHand}</Mark>
          )}
          <span className="sheet-note">
            {shown.photo?.verdict === 'placedByHand' ? photosWording.placedByHandText : shown.photo?.advice}
          </span>
          {shown.kind === 'page' && (
            <PlaceNotes review={review} target={{ kind: 'page', page: shown.page }} />
          )}
        </div>
        {shown.photo === null ? (
          <Alert type="warning" showIcon title={photosWording.missingText} />
        ) : (
          <PhotoViewer
            key={shown.photo.id}
            address={fillPath('reviews.photo', { id: review.id, photo: shown.photo.id })}
            name={slotName(shown)}
            picture={{ width: shown.photo.widthPixels, height: shown.photo.heightPixels }}
          />
        )}
      </div>
    </div>
  );
}
