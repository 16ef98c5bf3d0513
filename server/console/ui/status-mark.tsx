import type { ReactElement } from 'react';
import { statuses, type Status } from '#shared/applications/statuses';
import { Mark, type Tone } from './mark';

const tones = {
  draft: 'plain',
  submitted: 'waiting',
  returned: 'attention',
  approved: 'good',
  declined: 'bad',
  recommended: 'onward',
  received: 'onward',
  underReview: 'onward',
  publicized: 'onward',
  selected: 'good',
  notSelected: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Status, Tone>;

export function StatusMark({ status }: { status: Status }): ReactElement {
  return <Mark tone={tones[status]}>{statuses[status].label}</Mark>;
}
