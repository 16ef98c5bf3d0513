import { Alert } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { reviewWording } from '../review-wording';

/** What the bureau wrote when it decided: its opinion, or why it did not recommend. */
export function DecisionText({
  review,
}: {
  review: Pick<ReviewView, 'status' | 'decisionText'>;
}): ReactElement | null {
  if (review.decisionText === null) return null;
  return (
    <Alert
      type="info"
      title={review.status === 'declined' ? reviewWording.declineReason : reviewWording.opinion}
      description={<span className="answer-paragraphs">{review.decisionText}</span>}
    />
  );
}
