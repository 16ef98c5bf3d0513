import { Button, Empty } from 'antd';
import type { ReactElement } from 'react';
import { statuses } from '#shared/applications/statuses';
import { isFiltered, type QueuePlace } from './queue-place';
import { queueWording } from './queue-wording';

export function QueueEmpty({ place, onClear }: { place: QueuePlace; onClear: () => void }): ReactElement {
  if (place.search !== '') {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            <p>{queueWording.emptySearch(place.search)}</p>
            <p>{queueWording.emptySearchHint}</p>
          </>
        }
      >
        <Button onClick={onClear}>{queueWording.clearSearch}</Button>
      </Empty>
    );
  }
  if (isFiltered(place)) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={queueWording.emptyFilters}>
        <Button onClick={onClear}>{queueWording.clearFilters}</Button>
      </Empty>
    );
  }
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyText(place.status)} />;
}

function emptyText(status: QueuePlace['status']): string {
  if (status === null) return queueWording.emptyAll;
  return status === 'submitted'
    ? queueWording.emptyWaiting
    : queueWording.emptyStatus(statuses[status].label);
}
