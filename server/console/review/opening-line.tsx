import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { asConsoleProblem } from '../http/console-problem';
import { uiWording } from '../ui/ui-wording';
import { reviewWording } from './review-wording';
import { useRecordedOpening } from './use-review';

/** Records that the clerk has opened the application, and says what that means for the contact. */
export function OpeningLine({ review }: { review: ReviewView }): ReactElement | null {
  const opening = useRecordedOpening(review);
  if (opening.state === 'failed') {
    return (
      <span role="alert" className="review-head__failure">
        {reviewWording.openingFailed} {asConsoleProblem(opening.error).message}{' '}
        <Button size="small" onClick={opening.retry}>
          {uiWording.retry}
        </Button>
      </span>
    );
  }
  if (review.status === 'returned' && review.correctUntilUtc !== null) {
    return <span>{reviewWording.returnedUntil(formatChinaTime(review.correctUntilUtc))}</span>;
  }
  if (opening.state === 'recording') return <span role="status">{reviewWording.opening}</span>;
  if (review.status !== 'submitted' || review.openedAtUtc === null) return null;
  return <span>{reviewWording.openedAt(formatChinaTime(review.openedAtUtc))}</span>;
}
