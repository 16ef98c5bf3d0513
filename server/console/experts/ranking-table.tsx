import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import type { RankingsView } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { Mark } from '../ui/mark';
import { expertsWording } from './experts-wording';

type Row = RankingsView['preview'][number];
const { columns: titles } = expertsWording.ranking;

const columns: TableColumnsType<Row> = [
  {
    key: 'place',
    title: titles.place,
    width: 72,
    render: (_, { place }) => <span className="experts-place">{place}</span>,
  },
  {
    key: 'score',
    title: titles.score,
    width: 84,
    render: (_, { scoreText }) => <span className="experts-place">{scoreText}</span>,
  },
  { key: 'code', title: titles.code, width: 118, dataIndex: 'code' },
  {
    key: 'unit',
    title: titles.unit,
    render: (_, { unitName, hasPriority }) => (
      <>
        {unitName} {hasPriority && <Mark tone="attention">{expertsWording.priority}</Mark>}
      </>
    ),
  },
  { key: 'project', title: titles.project, dataIndex: 'projectName' },
  {
    key: 'bureau',
    title: titles.bureau,
    width: 92,
    render: (_, { bureauCode }) => bureauByCode(bureauCode)?.region ?? bureauCode,
  },
];

export function RankingTable({ rows }: { rows: Row[] }): ReactElement {
  return (
    <Table<Row>
      size="small"
      rowKey="applicationId"
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
