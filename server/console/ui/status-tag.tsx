import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { statuses, type Status } from '#shared/applications/statuses';

/** Colour only helps the eye; the label says it all. */
const colours = {
  draft: 'default',
  submitted: 'blue',
  returned: 'orange',
  approved: 'green',
  declined: 'red',
  recommended: 'cyan',
  received: 'cyan',
  underReview: 'purple',
  publicized: 'purple',
  selected: 'green',
  notSelected: 'default',
  withdrawn: 'default',
} as const satisfies Record<Status, string>;

export function StatusTag({ status }: { status: Status }): ReactElement {
  return <Tag color={colours[status]}>{statuses[status].label}</Tag>;
}
