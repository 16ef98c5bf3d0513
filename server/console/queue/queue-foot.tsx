import { Button } from 'antd';
import type { ReactElement } from 'react';
import { KeyHelp } from '../ui/key-help';
import { queueWording } from './queue-wording';

/** Below the rows: how many there are, and the next ones. */
export function QueueFoot({
  count,
  hasMore,
  isFetching,
  hasFailed,
  onMore,
}: {
  count: number;
  hasMore: boolean;
  isFetching: boolean;
  hasFailed: boolean;
  onMore: () => void;
}): ReactElement {
  return (
    <div className="queue-foot">
      <span>{hasMore ? queueWording.someShown(count) : queueWording.allShown(count)}</span>
      {hasMore && (
        <Button onClick={onMore} loading={isFetching}>
          {queueWording.showMore}
        </Button>
      )}
      {hasFailed && (
        <span role="alert" className="queue-foot__failure">
          {queueWording.moreFailed}
        </span>
      )}
      <span className="queue-foot__keys">
        {queueWording.keys} <KeyHelp keys={queueWording.keyList} />
      </span>
    </div>
  );
}
