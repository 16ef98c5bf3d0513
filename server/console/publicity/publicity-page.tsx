import { Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { ComposeList } from './compose-list';
import { EntriesTable } from './entries-table';
import { ObjectionsList } from './objections-list';
import { PublicationPanel } from './publication-panel';
import { publicityDeskWording as wording } from './publicity-wording';
import { usePublicityDesk } from './use-publicity';

/** From the frozen ranking to the announcement: first the list is chosen, then the desk shows what became of it. */
export function PublicityPage(): ReactElement {
  const desk = usePublicityDesk();
  return (
    <div className="page-margin publicity">
      <h1>{wording.heading}</h1>
      {desk.isPending && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
      {desk.isError && desk.data === undefined && (
        <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} isRetrying={desk.isFetching} />
      )}
      {desk.data !== undefined && desk.data.publication === null && desk.data.ranking === null && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.rankingMissing} />
      )}
      {desk.data?.publication === null && desk.data.ranking !== null && (
        <ComposeList key={desk.data.ranking.id} desk={desk.data} ranking={desk.data.ranking} />
      )}
      {desk.data !== undefined && desk.data.publication !== null && (
        <>
          <PublicationPanel
            key={desk.data.publication.id}
            publication={desk.data.publication}
            serverTimeUtc={desk.data.serverTimeUtc}
          />
          <ObjectionsList publicationId={desk.data.publication.id} />
          <h2>{wording.listed}</h2>
          <EntriesTable entries={desk.data.publication.entries} />
        </>
      )}
    </div>
  );
}
