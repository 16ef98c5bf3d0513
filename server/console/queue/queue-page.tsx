import { Skeleton, type InputRef } from 'antd';
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { QueueRow } from '#shared/api/views';
import { ExportListButton } from '../recommendations/export-list-button';
import { useCampaignChoice } from '../app/chosen-campaign';
import { useStaff } from '../sign-in/staff-context';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageKeys } from '../ui/use-page-keys';
import { QueueDeadlines } from './queue-deadlines';
import { QueueEmpty } from './queue-empty';
import { QueueFilters } from './queue-filters';
import { QueueFoot } from './queue-foot';
import { queryOf, readQueuePlace, waitingPlace, writeQueuePlace, type QueuePlace } from './queue-place';
import { QueueSearch } from './queue-search';
import { QueueTable } from './queue-table';
import { QueueTabs } from './queue-tabs';
import { queueWording } from './queue-wording';
import { RemindAll } from './remind-all';
import { rememberRow, savedPlace, savePlace } from './saved-place';
import { useDirections } from './use-directions';
import { useQueue } from './use-queue';

export function QueuePage(): ReactElement {
  const staff = useStaff();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const place = readQueuePlace(parameters);
  const address = parameters.toString();
  const isArriving = useRef(true);
  useEffect(() => {
    // Who comes without an address goes on where the list was left, on this machine, after signing out too.
    const saved = isArriving.current && address === '' ? savedPlace(staff.accountId) : null;
    isArriving.current = false;
    if (saved === null) savePlace(staff.accountId, readQueuePlace(new URLSearchParams(address)));
    else setParameters(saved, { replace: true });
  }, [address, staff.accountId, setParameters]);
  const choice = useCampaignChoice();
  const queue = useQueue(place);
  const directions = useDirections();
  const searchInput = useRef<InputRef>(null);
  const rows = useMemo(() => queue.data?.pages.flatMap((page) => page.rows) ?? [], [queue.data]);

  // The application's own address keeps the queue's, for the way back and for the next one.
  const listSearch = writeQueuePlace(place).toString();
  const placeOf = useCallback(
    (row: QueueRow) => `/applications/${row.id}${listSearch === '' ? '' : `?${listSearch}`}`,
    [listSearch],
  );
  const open = useCallback(
    (row: QueueRow) => {
      rememberRow(staff.accountId, row.id);
      void navigate(placeOf(row));
    },
    [navigate, placeOf, staff.accountId],
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = queue;
  const showMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  usePageKeys(useMemo(() => ({ '/': () => searchInput.current?.focus({ cursor: 'all' }) }), []));

  const goTo = (next: QueuePlace, step: 'newEntry' | 'sameEntry'): void =>
    setParameters(writeQueuePlace(next), { replace: step === 'sameEntry' });
  return (
    <div className="page-margin">
      <h1 className="visually-hidden">{queueWording.heading}</h1>
      <div className="queue-bar">
        <QueueTabs status={place.status} onChange={(status) => goTo({ ...place, status }, 'newEntry')} />
        <QueueSearch
          search={place.search}
          inputRef={searchInput}
          onSearch={(search) => {
            if (search !== place.search) goTo({ ...place, search }, 'sameEntry');
          }}
        />
      </div>
      <div className="queue-bar queue-bar--second">
        <QueueFilters
          place={place}
          directions={directions}
          showsBureau={staff.bureau === null}
          onChange={(next) => goTo(next, 'sameEntry')}
        />
        {staff.bureau !== null && choice.campaign === undefined && place.filters.paper === 'no' && (
          <RemindAll />
        )}
        <ExportListButton query={{ ...queryOf(place), ...choice }} />
        <QueueDeadlines
          onShowDue={() => goTo({ ...waitingPlace, status: 'returned', order: 'due' }, 'newEntry')}
        />
      </div>
      {queue.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {queue.isError && rows.length === 0 && (
        <ProblemNotice
          error={queue.error}
          onRetry={() => void queue.refetch()}
          isRetrying={queue.isFetching}
        />
      )}
      {queue.isSuccess && rows.length === 0 && (
        <QueueEmpty place={place} onClear={() => goTo({ ...place, search: '', filters: {} }, 'newEntry')} />
      )}
      {rows.length > 0 && (
        <>
          <QueueTable
            rows={rows}
            showsBureau={staff.bureau === null}
            showsStatus={place.status === null}
            showsDue={place.status === 'returned'}
            directions={directions}
            isRefreshing={queue.isPlaceholderData}
            placeOf={placeOf}
            onOpen={open}
            onPastEnd={showMore}
          />
          <QueueFoot
            count={rows.length}
            hasMore={hasNextPage}
            isFetching={isFetchingNextPage}
            hasFailed={queue.isError}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}
