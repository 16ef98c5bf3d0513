import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { bureauByCode } from '#shared/campaigns/bureaus';
import type { PublicationView } from '#shared/api/views';
import { Mark } from '../ui/mark';
import { publicityDeskWording as wording } from './publicity-wording';

type Entry = PublicationView['entries'][number];

const tones = { listed: 'good', skipped: 'attention', below: 'plain', removed: 'bad' } as const;

const columns: TableColumnsType<Entry> = [
  { title: wording.columns.place, width: 60, dataIndex: 'place' },
  {
    title: wording.columns.region,
    width: 92,
    render: (_, { bureauCode }) => bureauByCode(bureauCode)?.region ?? bureauCode,
  },
  {
    title: wording.columns.unit,
    render: (_, { applicationId, unitName }) => <Link to={`/applications/${applicationId}`}>{unitName}</Link>,
  },
  { title: wording.columns.project, dataIndex: 'projectName' },
  {
    title: wording.standing,
    width: 84,
    render: (_, { standing }) => <Mark tone={tones[standing]}>{wording.entryStandings[standing]}</Mark>,
  },
  { title: wording.reason, dataIndex: 'reason' },
];

export function EntriesTable({ entries }: { entries: readonly Entry[] }): ReactElement {
  return (
    <Table<Entry>
      size="small"
      rowKey="applicationId"
      aria-label={wording.listed}
      columns={columns}
      dataSource={entries}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
