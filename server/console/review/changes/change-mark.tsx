import { Tooltip } from 'antd';
import type { ReactElement } from 'react';
import type { PinTarget, ReviewView } from '#shared/api/views';
import { Mark } from '../../ui/mark';
import { changesWording } from './changes-wording';

/** Stands at a place that is not as it was returned. */
export function ChangeMark({
  review,
  target,
}: {
  review: Pick<ReviewView, 'changes'>;
  target: PinTarget;
}): ReactElement | null {
  if (!isChanged(review, target)) return null;
  return (
    <Tooltip title={changesWording.changedHint}>
      <span className="change-mark">
        <Mark tone="attention">{changesWording.changed}</Mark>
      </span>
    </Tooltip>
  );
}

function isChanged({ changes }: Pick<ReviewView, 'changes'>, target: PinTarget): boolean {
  if (changes === null) return false;
  switch (target.kind) {
    case 'field':
      return changes.fields.some(({ key }) => key === target.key);
    case 'page':
      return changes.pages.includes(target.page);
    case 'attachment':
      return changes.attachmentKinds.includes(target.key);
  }
}
