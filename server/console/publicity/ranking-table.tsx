import { Checkbox, Input, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { Mark } from '../ui/mark';
import { StatusMark } from '../ui/status-mark';
import { canBeListed, type ListChoice, type RankedRow } from './list-choice';
import { publicityDeskWording as wording } from './publicity-wording';

const { columns: titles } = wording;

/** The frozen ranking with a tick for everybody within reach of the list; who is not ticked gets a line for the reason. */
export function RankingTable({
  rows,
  choice,
  onChange,
}: {
  rows: readonly RankedRow[];
  choice: ListChoice;
  onChange: (choice: ListChoice) => void;
}): ReactElement {
  const within = new Set(rows.slice(0, choice.count).map(({ applicationId }) => applicationId));
  const setSkipped = (id: string, reason: string | null): void => {
    const skipped = new Map(choice.skipped);
    if (reason === null) skipped.delete(id);
    else skipped.set(id, reason);
    onChange({ ...choice, skipped });
  };
  const columns: TableColumnsType<RankedRow> = [
    {
      title: titles.listed,
      width: 56,
      render: (_, row) =>
        within.has(row.applicationId) && (
          <Checkbox
            aria-label={wording.list(row.unitName)}
            checked={canBeListed(row) && !choice.skipped.has(row.applicationId)}
            disabled={!canBeListed(row)}
            onChange={({ target }) => setSkipped(row.applicationId, target.checked ? null : '')}
          />
        ),
    },
    { title: titles.place, width: 60, dataIndex: 'place' },
    { title: titles.score, width: 84, dataIndex: 'scoreText' },
    {
      title: titles.region,
      width: 92,
      render: (_, { bureauCode }) => bureauByCode(bureauCode)?.region ?? bureauCode,
    },
    { title: titles.unit, dataIndex: 'unitName' },
    {
      title: titles.project,
      render: (_, row) => (
        <>
          {row.projectName}
          {within.has(row.applicationId) && choice.skipped.has(row.applicationId) && (
            <Input
              className="publicity-reason"
              maxLength={200}
              placeholder={wording.skipReason}
              aria-label={wording.skipReasonOf(row.unitName)}
              status={choice.skipped.get(row.applicationId)?.trim() === '' ? 'error' : ''}
              value={choice.skipped.get(row.applicationId)}
              onChange={({ target }) => setSkipped(row.applicationId, target.value)}
            />
          )}
        </>
      ),
    },
    {
      title: titles.priority,
      width: 72,
      render: (_, { hasPriority }) => hasPriority && <Mark tone="attention">{wording.priority}</Mark>,
    },
    { title: titles.status, width: 120, render: (_, { status }) => <StatusMark status={status} /> },
  ];
  return (
    <Table<RankedRow>
      size="small"
      rowKey="applicationId"
      aria-label={wording.tableLabel}
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      rowClassName={({ applicationId }) => (within.has(applicationId) ? 'publicity-within' : '')}
    />
  );
}
