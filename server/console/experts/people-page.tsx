import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { useCampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';
import { ProblemNotice } from '../ui/problem-notice';
import { ExpertsTabs } from './experts-tabs';
import { GroupList } from './group-list';
import { OnlyRunning } from './only-running';
import { PeopleTable } from './people-table';

/** Who the experts are, whom they work for, and which directions each group is asked about. */
export function PeoplePage(): ReactElement {
  const choice = useCampaignChoice();
  const people = useQuery({
    queryKey: ['experts', 'people', choice],
    queryFn: ({ signal }) => call('experts.list', { query: choice, signal }),
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
        <OnlyRunning>
          <PeopleTable experts={people.data.experts} />
          <GroupList groups={people.data.groups} experts={people.data.experts} />
        </OnlyRunning>
      )}
    </div>
  );
}
