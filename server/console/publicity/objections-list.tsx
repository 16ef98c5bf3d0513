import { Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { ObjectionCard } from './objection-card';
import { publicityDeskWording as wording } from './publicity-wording';
import { useObjections } from './use-publicity';

export function ObjectionsList({ publicationId }: { publicationId: string }): ReactElement {
  const list = useObjections(publicationId);
  const objections = list.data?.objections ?? [];
  return (
    <section aria-labelledby="objections-heading">
      <h2 id="objections-heading">{wording.objectionsHeading(objections.length)}</h2>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 4, width: '100%' }} />}
      {list.isError && list.data === undefined && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.data !== undefined && objections.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noObjections} />
      )}
      {list.data?.isPart === true && <p>{wording.objectionsPart}</p>}
      <ol className="objections">
        {objections.map((objection) => (
          <ObjectionCard
            key={objection.id}
            objection={objection}
            serverTimeUtc={list.data?.serverTimeUtc ?? ''}
          />
        ))}
      </ol>
    </section>
  );
}
