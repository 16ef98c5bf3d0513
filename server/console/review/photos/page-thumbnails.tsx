import type { ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import { PinButton } from '../decision/pin-button';
import type { PageSlot } from './page-slots';
import { photoMarks } from './photo-marks';
import { photosWording } from './photos-wording';

export function slotName(slot: PageSlot): string {
  return slot.kind === 'page'
    ? photosWording.page(slot.page, slot.pages)
    : photosWording.otherPhoto(slot.position);
}

/** All pages in small, with what is missing or doubtful; in a return each page has its pin. */
export function PageThumbnails({
  applicationId,
  slots,
  shown,
  onShow,
}: {
  applicationId: string;
  slots: readonly PageSlot[];
  shown: PageSlot;
  onShow: (slot: PageSlot) => void;
}): ReactElement {
  return (
    <ol className="thumbnails" aria-label={photosWording.pages}>
      {slots.map((slot) => (
        <li key={slot.key}>
          <button
            type="button"
            className="thumbnail"
            title={slotName(slot)}
            aria-current={slot.key === shown.key}
            onClick={() => onShow(slot)}
          >
            {slot.photo === null ? (
              <span className="thumbnail__missing">{photosWording.missing}</span>
            ) : (
              <img
                src={fillPath('reviews.thumbnail', { id: applicationId, photo: slot.photo.id })}
                alt=""
                loading="lazy"
                decoding="async"
              />
            )}
            <span className="visually-hidden">{slotName(slot)}</span>
            <span className="thumbnail__badge">
              {slot.kind === 'page' ? photosWording.badge(slot.page, slot.pages) : photosWording.other}
            </span>
            {/* What stands for no page is nobody's work: marks on it would hide those that are. */}
            {slot.photo !== null && slot.kind === 'page' && (
              <span className="thumbnail__flags">
                {photoMarks(slot.photo).map(({ text, tone }) => (
                  <span key={text} className={`thumbnail__flag thumbnail__flag--${tone}`}>
                    {text}
                  </span>
                ))}
              </span>
            )}
          </button>
          {slot.kind === 'page' && (
            <PinButton target={{ kind: 'page', page: slot.page }} label={slotName(slot)} />
          )}
        </li>
      ))}
    </ol>
  );
}
