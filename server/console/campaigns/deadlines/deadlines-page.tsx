import { Skeleton, Table } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { formatChinaTime } from '#shared/text/china-time';
import type { DeadlinesView } from '#shared/api/views';
import { ProblemNotice } from '../../ui/problem-notice';
import { useDeadlines } from '../campaigns-queries';
import { campaignsWording as wording } from '../campaigns-wording';
import { ExtensionForm } from './extension-form';

/** Until when each region may submit, and one form to put it off. */
export function DeadlinesPage(): ReactElement {
  const { id = '' } = useParams();
  const deadlines = useDeadlines(id);
  return (
    <div className="campaigns page-margin">
      <Link to="/campaigns">{wording.back}</Link>
      <h1 className="campaigns__title">{wording.deadlinesTitle}</h1>
      {deadlines.isPending && <Skeleton active />}
      {deadlines.isError && (
        <ProblemNotice
          error={deadlines.error}
          onRetry={() => void deadlines.refetch()}
          isRetrying={deadlines.isFetching}
        />
      )}
      {deadlines.data && (
        <>
          <p>
            {deadlines.data.title} · {formatChinaTime(deadlines.data.deadlineUtc)}
          </p>
          <ExtensionForm deadlines={deadlines.data} />
          <h2>{wording.stateOfDeadlines}</h2>
          <BureauDeadlines deadlines={deadlines.data} />
          <h2>{wording.history}</h2>
          <History deadlines={deadlines.data} />
        </>
      )}
    </div>
  );
}

function BureauDeadlines({ deadlines: { bureaus } }: { deadlines: DeadlinesView }): ReactElement {
  return (
    <ul className="bureau-deadlines">
      {bureaus.map(({ code, region, deadlineUtc, isOwn }) => (
        <li key={code}>
          <strong>{region}</strong> {formatChinaTime(deadlineUtc)}{' '}
          <span>{isOwn ? wording.own : wording.asProvince}</span>
        </li>
      ))}
    </ul>
  );
}

function History({ deadlines: { extensions } }: { deadlines: DeadlinesView }): ReactElement {
  if (extensions.length === 0) return <p className="editor-note">{wording.noHistory}</p>;
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={extensions}
      columns={[
        {
          title: wording.scope,
          render: (_, { bureauCode }) =>
            bureauCode === null ? wording.wholeProvince : (bureauByCode(bureauCode)?.region ?? bureauCode),
        },
        { title: wording.from, render: (_, { fromUtc }) => formatChinaTime(fromUtc) },
        { title: wording.to, render: (_, { toUtc }) => formatChinaTime(toUtc) },
        { title: wording.reason, dataIndex: 'reason' },
        {
          title: wording.by,
          render: (_, { madeBy, madeAtUtc }) => `${madeBy} ${formatChinaTime(madeAtUtc)}`,
        },
        {
          title: wording.told,
          render: (_, { toldAtUtc }) =>
            toldAtUtc === null ? wording.telling : wording.toldAt(formatChinaTime(toldAtUtc)),
        },
      ]}
    />
  );
}
