import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../ui/problem-notice';
import { ReviewDesk } from './review-desk';
import { reviewWording } from './review-wording';
import { useReview } from './use-review';

export function ReviewPage(): ReactElement {
  const { id = '' } = useParams();
  const review = useReview(id);
  // What is on the screen stays there when a later reading fails; the desk's own actions report their failures.
  if (review.data !== undefined) return <ReviewDesk key={id} review={review.data} />;
  return (
    <div className="page-margin">
      <p>
        <Link to="/applications">← {reviewWording.toQueue}</Link>
      </p>
      {review.isError ? (
        <ProblemNotice
          error={review.error}
          onRetry={() => void review.refetch()}
          isRetrying={review.isFetching}
        />
      ) : (
        <div className="review-skeleton" role="status" aria-label={reviewWording.sections.sheet}>
          <Skeleton active paragraph={{ rows: 14 }} />
          <Skeleton active paragraph={{ rows: 14 }} />
        </div>
      )}
    </div>
  );
}
