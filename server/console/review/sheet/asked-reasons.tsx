import { Alert } from 'antd';
import type { ReactElement } from 'react';
import type { PinTarget, ReviewView } from '#shared/api/views';
import { targetLabel } from '../pin-target';
import { reviewWording } from '../review-wording';

/** What the last return asked for, each with the way to its place. */
export function AskedReasons({
  review,
  onShow,
}: {
  review: ReviewView;
  onShow: (target: PinTarget) => void;
}): ReactElement | null {
  if (review.returnReasons.length === 0) return null;
  return (
    <Alert
      type="info"
      title={reviewWording.askedHeading}
      description={
        <ol className="asked-reasons">
          {review.returnReasons.map((reason) => (
            <li key={reason.id}>
              <button type="button" className="reason__label" onClick={() => onShow(reason.target)}>
                {targetLabel(review.definition, reason.target)}
              </button>
              ：{reason.text}
            </li>
          ))}
        </ol>
      }
    />
  );
}
