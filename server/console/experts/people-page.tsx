import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { call } from '../http/call';
import { ProblemNotice } from '../ui/problem-notice';
import { ExpertsTabs } from './experts-tabs';
import { GroupList } from './group-list';
import { PeopleTable } from './people-table';

/** Who the experts are, whom they work for, and which directions each group is asked about. */
export function PeoplePage(): ReactElement {
  const people = useQuery({
    queryKey: ['experts', 'people'],
    queryFn: ({ signal }) => call('experts.list', { signal }),
  });
  return (
    <div className="page-margin">
      <ExpertsTabs />
      {people.isPending && <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />}
      {people.isError && people.data === undefined && (
        <ProblemNotice
          error={people.error}
          onRetry={() => void people.refetch()}
          isRetrying={people.isFetching}
        />
      )}
      {people.data !== undefined && (
        <>
          <PeopleTable experts={people.data.experts} />
          <GroupList groups={people.data.groups} experts={people.data.experts} />
        </>
      )}
    </div>
  );
}
