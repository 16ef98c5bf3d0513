import { Alert } from 'antd';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { usePageKeys } from '../../ui/use-page-keys';
import { targetLabel } from '../pin-target';
import { mayRule } from '../rulings/ruling-draft';
import { RulingForm } from '../rulings/ruling-form';
import type { RulingDrafts } from '../rulings/use-ruling-drafts';
import type { PageSlot } from './page-slots';
import { PageThumbnails, slotName } from './page-thumbnails';
import { PhotoCaption } from './photo-caption';
import { PhotoViewer } from './photo-viewer';
import { photosWording } from './photos-wording';
import { picturesOf, type Viewing } from './shown-picture';

/** The thumbnails and, beside them, the page that is looked at, with what is said and ruled about it. */
export function PhotoStage({
  review,
  slots,
  shownPage,
  onShowPage,
  viewing,
  onViewing,
  drafts,
}: {
  review: ReviewView;
  slots: readonly PageSlot[];
  shownPage: number;
  onShowPage: (page: number) => void;
  viewing: Viewing;
  onViewing: (viewing: Viewing) => void;
  drafts: RulingDrafts;
}): ReactElement | null {
  // A photograph that stands for no page has no number; while it is looked at, the page to return to is kept.
  const [otherKey, setOtherKey] = useState<string | null>(null);
  const [pageOfOther, setPageOfOther] = useState(shownPage);
  const rulingButton = useRef<HTMLButtonElement>(null);
  // Ruled valid, it may have become the photograph of its page.
  const isOther = (slot: PageSlot): boolean => slot.key === otherKey || slot.photo?.id === otherKey;
  const other = otherKey !== null && pageOfOther === shownPage ? slots.find(isOther) : undefined;
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
  const { photo } = shown;
  const draft = photo === null ? null : drafts.of(photo.id);
  const isRuling = draft?.isOpen === true;
  const close = (photoId: string): void => {
    drafts.change(photoId, (old) => ({ ...old, isOpen: false }));
    rulingButton.current?.focus();
  };
  return (
    <div className="photo-stage">
      <PageThumbnails applicationId={review.id} slots={slots} shown={shown} onShow={goTo} />
      <div className="photo-stage__large">
        <PhotoCaption
          review={review}
          slot={shown}
          ruling={
            photo === null || !(mayRule(review, photo) || isRuling)
              ? null
              : {
                  isOpen: isRuling,
                  onToggle: () => (isRuling ? close(photo.id) : drafts.open(photo.id)),
                  button: rulingButton,
                }
          }
        />
        {photo !== null && draft?.isOpen === true && (
          <RulingForm
            key={`ruling-${photo.id}`}
            review={review}
            photo={photo}
            name={
              shown.kind === 'page'
                ? targetLabel(review.definition, { kind: 'page', page: shown.page })
                : slotName(shown)
            }
            draft={draft}
            onChange={(next) => drafts.change(photo.id, next)}
            onClose={() => close(photo.id)}
            onRuled={({ hadFocus }) => {
              drafts.forget(photo.id);
              if (hadFocus) rulingButton.current?.focus();
            }}
          />
        )}
        {photo === null ? (
          <Alert type="warning" showIcon title={photosWording.missingText} />
        ) : (
          <PhotoViewer
            key={photo.id}
            pictures={picturesOf(review.id, photo)}
            seals={photo.seals}
            name={slotName(shown)}
            viewing={viewing}
            onViewing={onViewing}
          />
        )}
      </div>
    </div>
  );
}
