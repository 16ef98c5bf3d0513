import { useIsFetching } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { statuses } from '#shared/applications/statuses';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { newestFirst } from '../record/newest-first';
import { reviewKey } from '../use-review';
import type { DecisionKind } from './decision-draft';
import { decisionWording } from './decision-wording';

/** Says what happened to an application that changed under the clerk's hands, and what can still be done. */
export function OutrunNotice({ review, kind }: { review: ReviewView; kind: DecisionKind }): ReactElement {
  const isReading = useIsFetching({ queryKey: reviewKey(review.id) }) > 0;
  const [last] = newestFirst(review.timeline);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={decisionWording.changedTitle}
      description={
        isReading ? undefined : (
          <>
            <div>{decisionWording.changedStatus(statuses[review.status].label)}</div>
            {last !== undefined && (
              <div>{decisionWording.changedLast(last.what, formatChinaTime(last.atUtc))}</div>
            )}
            <div>
              {review.moves.includes(kind) ? decisionWording.changedAgain : decisionWording.changedClosed}
            </div>
          </>
        )
      }
    />
  );
}
