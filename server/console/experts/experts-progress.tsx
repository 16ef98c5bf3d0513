import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewBoard } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../ui/mark';
import { expertsWording } from './experts-wording';
import { RemindButton } from './remind-button';

type Row = ReviewBoard['experts'][number];
const { expertColumns: titles } = expertsWording;

/** The same review by expert: who has how much, and whose sheets are missing. */
export function ExpertsProgress({ board }: { board: ReviewBoard }): ReactElement {
  const columns: TableColumnsType<Row> = [
    {
      key: 'name',
      title: titles.name,
      render: (_, { displayName, isDisabled, hasProfile }) => (
        <>
          {displayName} {isDisabled && <Mark tone="bad">{expertsWording.disabled}</Mark>}
          {!hasProfile && <Mark tone="attention">{expertsWording.noProfile}</Mark>}
        </>
      ),
    },
    { key: 'groups', title: titles.groups, render: (_, { groups }) => groups.join('、') },
    { key: 'assigned', title: titles.assigned, width: 80, dataIndex: 'assigned' },
    { key: 'submitted', title: titles.submitted, width: 80, dataIndex: 'submitted' },
    {
      key: 'missing',
      title: titles.missing,
      width: 80,
      render: (_, { missing }) => (missing === 0 ? 0 : <Mark tone="attention">{missing}</Mark>),
    },
    {
      key: 'reminded',
      title: titles.reminded,
      width: 150,
      render: (_, { remindedAtUtc }) => (remindedAtUtc === null ? '' : formatChinaTime(remindedAtUtc)),
    },
    {
      key: 'act',
      title: titles.act,
      width: 90,
      render: (_, { id, missing }) => <RemindButton board={board} expertIds={missing === 0 ? [] : [id]} />,
    },
  ];
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={board.experts}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={expertsWording.noExperts} />,
      }}
    />
  );
}
