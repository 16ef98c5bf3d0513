import type { ReactElement } from 'react';
import type { PinTarget, ReviewView } from '#shared/api/views';
import { RemarkSign } from '../../ui/icons';
import { ChangeMark } from '../changes/change-mark';
import { targetKey } from '../pin-target';
import { sheetWording } from './sheet-wording';

/** What belongs to a place besides its content: the program's remarks and what the last return asked for. */
export function PlaceNotes({
  review,
  target,
}: {
  review: Pick<ReviewView, 'remarks' | 'returnReasons' | 'changes'>;
  target: PinTarget;
}): ReactElement {
  const remarks =
    target.kind === 'field' ? review.remarks.filter((remark) => remark.field === target.key) : [];
  const asked = review.returnReasons.filter((reason) => targetKey(reason.target) === targetKey(target));
  return (
    <>
      <ChangeMark review={review} target={target} />
      {remarks.map((remark) => (
        <span key={remark.code} className="place-note">
          <RemarkSign /> {remark.message}
        </span>
      ))}
      {asked.map((reason) => (
        <span key={reason.id} className="place-note place-note--asked">
          {sheetWording.askedBefore}：{reason.text}
        </span>
      ))}
    </>
  );
}
