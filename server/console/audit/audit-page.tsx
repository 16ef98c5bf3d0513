import { Button, Empty, Skeleton, Table, type TableProps } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { auditActorKinds } from '#shared/audit/audit-actions';
import type { AuditEntryView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../ui/problem-notice';
import { AuditEntryDetails } from './audit-entry-details';
import { AuditFilters } from './audit-filters';
import { askedBy, readAuditFields } from './audit-place';
import { auditWording as wording } from './audit-wording';
import { useAudit } from './use-audit';

const columns: TableProps<AuditEntryView>['columns'] = [
  { title: wording.time, width: 170, render: (_, { atUtc }) => formatChinaTime(atUtc) },
  { title: wording.what, render: (_, { what }) => what },
  {
    title: wording.who,
    width: 280,
    render: (_, { actorKind, actorName }) =>
      actorName === null ? auditActorKinds[actorKind] : `${auditActorKinds[actorKind]} · ${actorName}`,
  },
  { title: wording.subject, width: 240, ellipsis: true, render: (_, { subject }) => subject.label },
  { title: wording.place, width: 150, render: (_, { fromAddress }) => fromAddress ?? wording.noPlace },
];

/** The trail, newest first. Nothing here changes anything. */
export function AuditPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const fields = readAuditFields(parameters);
  const trail = useAudit(askedBy(fields));
  const rows = trail.data?.pages.flatMap(({ entries }) => entries) ?? [];
  return (
    <div className="page-margin">
      <h1 className="visually-hidden">{wording.heading}</h1>
      <AuditFilters
        fields={fields}
        onSearch={(next) =>
          setParameters(new URLSearchParams(Object.entries(next).filter(([, value]) => value)))
        }
      />
      {trail.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {trail.isError && rows.length === 0 && (
        <ProblemNotice
          error={trail.error}
          onRetry={() => void trail.refetch()}
          isRetrying={trail.isFetching}
        />
      )}
      {trail.isSuccess && rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.empty} />
      )}
      {rows.length > 0 && (
        <>
          <Table<AuditEntryView>
            size="small"
            rowKey="id"
            sticky
            pagination={false}
            columns={columns}
            expandable={{
              columnTitle: <span className="visually-hidden">{wording.details}</span>,
              expandedRowRender: (entry) => <AuditEntryDetails entry={entry} />,
            }}
            dataSource={rows}
          />
          <div className="audit-foot">
            <span>{wording.shown(rows.length)}</span>
            {trail.hasNextPage && (
              <Button onClick={() => void trail.fetchNextPage()} loading={trail.isFetchingNextPage}>
                {wording.showMore}
              </Button>
            )}
            {trail.isError && <span role="alert">{wording.moreFailed}</span>}
          </div>
        </>
      )}
    </div>
  );
}
