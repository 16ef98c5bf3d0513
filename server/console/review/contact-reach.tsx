import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { Mark } from '../ui/mark';
import { reviewWording } from './review-wording';

/** Whether the next decision reaches the contact by WeChat, or had better be told by telephone. */
export function ContactReach({ reach }: { reach: ReviewView['contactReach'] }): ReactElement {
  const { mark, hint } = reviewWording.reach[reach];
  return (
    <span title={hint}>
      <Mark tone={reach === 'wechat' ? 'good' : 'attention'}>{mark}</Mark>
    </span>
  );
}
