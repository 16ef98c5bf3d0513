import { Skeleton, Table } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { RecommendationRow } from '#shared/api/views';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../ui/problem-notice';
import { recommendationsWording as wording } from './recommendations-wording';
import { useRecommendationList } from './use-recommendation';
import './recommendations.css';

/** All bureaus with their tables; what was sent can be opened. */
export function ReceiveListPage(): ReactElement {
  const list = useRecommendationList();
  const rows = list.data?.rows ?? [];
  return (
    <div className="page-margin">
      <h1 className="visually-hidden">{wording.receiveHeading}</h1>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {list.isError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.isSuccess && rows.every(({ number }) => number === 0) && <p>{wording.nothingSent}</p>}
      {rows.length > 0 && (
        <Table<RecommendationRow>
          size="small"
          rowKey="bureauCode"
          pagination={false}
          dataSource={rows}
          columns={[
            {
              title: wording.bureau,
              render: (_, { id, bureauName }) =>
                id === null ? bureauName : <Link to={`/recommendations/received/${id}`}>{bureauName}</Link>,
            },
            {
              title: wording.state,
              render: (_, { status, number }) =>
                status === 'draft' && number === 0 ? wording.notSent : tableStatuses[status].label,
            },
            { title: wording.number, render: (_, { number }) => number || '' },
            { title: wording.entries, render: (_, { id, entries }) => (id === null ? '' : entries) },
            { title: wording.quota, render: (_, { quota }) => quota ?? wording.noQuota },
            { title: wording.sentAt, render: (_, { sentAtUtc }) => momentOf(sentAtUtc) },
            { title: wording.receivedAt, render: (_, { receivedAtUtc }) => momentOf(receivedAtUtc) },
          ]}
        />
      )}
    </div>
  );
}

function momentOf(atUtc: string | null): string {
  return atUtc === null ? '' : formatChinaTime(atUtc);
}
