import { Button, Empty, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { useStaff } from '../sign-in/staff-context';
import { ProblemNotice } from '../ui/problem-notice';
import { CallRow } from './call-row';
import { callsWording } from './calls-wording';
import { useCallList } from './use-call-list';

/** Contacts whom neither WeChat nor the inbox has told: the bureau calls them. */
export function CallListPage(): ReactElement {
  const staff = useStaff();
  const list = useCallList();
  const [said, setSaid] = useState('');
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="page-margin">
      <h1 className="call-heading">{callsWording.heading}</h1>
      <p className="call-intro">{callsWording.intro}</p>
      <p className="call-said" role="status">
        {said}
      </p>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
      {list.isError && rows.length === 0 && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.isSuccess && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={callsWording.empty} />
      )}
      {rows.length > 0 && (
        <>
          <ul className="call-list">
            {rows.map((row) => (
              <CallRow
                key={row.applicationId}
                row={row}
                showsRegion={staff.bureau === null}
                onNoted={setSaid}
              />
            ))}
          </ul>
          <div className="call-foot">
            <span>
              {list.hasNextPage ? callsWording.someShown(rows.length) : callsWording.allShown(rows.length)}
            </span>
            {list.hasNextPage && (
              <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                {callsWording.showMore}
              </Button>
            )}
            {list.isError && <span role="alert">{callsWording.moreFailed}</span>}
          </div>
        </>
      )}
    </div>
  );
}
