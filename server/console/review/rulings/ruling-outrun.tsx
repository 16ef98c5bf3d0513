import { useIsFetching } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { statuses } from '#shared/applications/statuses';
import type { PhotoView, ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { decisionWording } from '../decision/decision-wording';
import { reviewKey } from '../use-review';
import { mayRule } from './ruling-draft';
import { rulingWording } from './ruling-wording';

/** Says what happened to a photograph that somebody else dealt with meanwhile, and what can still be done. */
export function RulingOutrun({ review, photo }: { review: ReviewView; photo: PhotoView }): ReactElement {
  const isReading = useIsFetching({ queryKey: reviewKey(review.id) }) > 0;
  const { ruling } = photo;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={rulingWording.changedTitle}
      description={
        isReading ? undefined : (
          <>
            <div>{decisionWording.changedStatus(statuses[review.status].label)}</div>
            {ruling !== null && (
              <div>
                {rulingWording.changedRuling(
                  rulingWording.ruled[ruling.isValid ? 'valid' : 'invalid'],
                  formatChinaTime(ruling.ruledAtUtc),
                )}
              </div>
            )}
            <div>{mayRule(review, photo) ? rulingWording.changedAgain : rulingWording.notRulableNow}</div>
          </>
        )
      }
    />
  );
}
