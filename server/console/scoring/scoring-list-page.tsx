import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Skeleton, Table, Tooltip, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { AssignmentRow } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { DirectionMarks } from '../experts/direction-marks';
import { call } from '../http/call';
import { Mark, type Tone } from '../ui/mark';
import { ProblemNotice } from '../ui/problem-notice';
import { scoringWording } from './scoring-wording';
import { useRunningDirections } from './use-running-directions';

const { columns: titles } = scoringWording;

/** What the expert has to read, and how far each sheet is. */
export function ScoringListPage(): ReactElement {
  const list = useQuery({
    queryKey: ['scoring', 'list'],
    queryFn: ({ signal }) => call('scoring.list', { signal }),
  });
  const rows = list.data?.rows ?? [];
  const reminded = rows.filter(({ remindedAtUtc }) => remindedAtUtc !== null).length;
  return (
    <div className="page-margin">
      <h1 className="experts-section">{scoringWording.heading}</h1>
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />}
      {list.isError && list.data === undefined && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.isSuccess && (
        <>
          {reminded > 0 && (
            <Alert
              type="warning"
              showIcon
              title={scoringWording.remindedTitle}
              description={scoringWording.remindedText(reminded)}
            />
          )}
          <p>
            {scoringWording.summary(
              rows.filter(({ submittedAtUtc }) => submittedAtUtc !== null).length,
              rows.length,
            )}
          </p>
          <AssignmentTable rows={rows} />
        </>
      )}
    </div>
  );
}

function AssignmentTable({ rows }: { rows: AssignmentRow[] }): ReactElement {
  const numbers = useRunningDirections();
  const columns: TableColumnsType<AssignmentRow> = [
    { key: 'code', title: titles.code, width: 118, dataIndex: 'code' },
    {
      key: 'unit',
      title: titles.unit,
      render: (_, { id, unitName, projectName, hasPriority }) => (
        <>
          <Link to={`/scoring/${id}`}>{unitName}</Link> {hasPriority && <PriorityMark />}
          <div className="scoring-note">{projectName}</div>
        </>
      ),
    },
    {
      key: 'directions',
      title: titles.directions,
      width: 90,
      render: (_, { directions }) => <DirectionMarks directions={directions} numbers={numbers} />,
    },
    {
      key: 'progress',
      title: titles.progress,
      width: 100,
      render: (_, { scored, criteria }) => scoringWording.progress(scored, criteria),
    },
    {
      key: 'due',
      title: titles.due,
      width: 150,
      render: (_, { dueAtUtc }) => (dueAtUtc === null ? scoringWording.noDue : formatChinaTime(dueAtUtc)),
    },
    {
      key: 'state',
      title: titles.state,
      width: 220,
      render: (_, row) =>
        marksOf(row).map(({ tone, text }) => (
          <Mark key={text} tone={tone}>
            {text}
          </Mark>
        )),
    },
  ];
  return (
    <Table<AssignmentRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={scoringWording.empty} />,
      }}
    />
  );
}

function marksOf(row: AssignmentRow): { tone: Tone; text: string }[] {
  if (row.submittedAtUtc !== null) return [{ tone: 'good', text: scoringWording.submitted }];
  if (row.isClosed) return [{ tone: 'plain', text: scoringWording.closed }];
  const marks: { tone: Tone; text: string }[] = [
    row.scored === 0
      ? { tone: 'plain', text: scoringWording.notBegun }
      : { tone: 'waiting', text: scoringWording.begun },
  ];
  if (row.isOverdue) marks.push({ tone: 'bad', text: scoringWording.overdue });
  if (row.remindedAtUtc !== null) marks.push({ tone: 'attention', text: scoringWording.reminded });
  if (row.reopenReason !== null) marks.push({ tone: 'attention', text: scoringWording.reopened });
  return marks;
}

export function PriorityMark(): ReactElement {
  return (
    <Tooltip title={scoringWording.priorityHint}>
      <span>
        <Mark tone="attention">{scoringWording.priority}</Mark>
      </span>
    </Tooltip>
  );
}
