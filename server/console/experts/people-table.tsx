import { Button, Empty, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertView } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { Mark } from '../ui/mark';
import { expertsWording } from './experts-wording';
import { ProfileDialog } from './profile-dialog';

const { expertColumns: titles } = expertsWording;

export function PeopleTable({ experts }: { experts: ExpertView[] }): ReactElement {
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = experts.find(({ id }) => id === editedId);
  const columns: TableColumnsType<ExpertView> = [
    {
      key: 'name',
      title: titles.name,
      render: (_, { displayName, isDisabled }) => (
        <>
          {displayName} {isDisabled && <Mark tone="bad">{expertsWording.disabled}</Mark>}
        </>
      ),
    },
    {
      key: 'employer',
      title: titles.employer,
      render: (_, { profile }) =>
        profile === null ? <Mark tone="attention">{expertsWording.noProfile}</Mark> : profile.employer,
    },
    {
      key: 'city',
      title: titles.city,
      width: 120,
      render: (_, { profile }) => {
        if (profile === null) return '';
        return bureauByCode(profile.cityCode ?? '')?.region ?? expertsWording.cityOutside;
      },
    },
    {
      key: 'act',
      title: titles.act,
      width: 110,
      render: (_, { id, displayName }) => (
        <Button
          size="small"
          aria-label={`${expertsWording.profile} ${displayName}`}
          onClick={() => setEditedId(id)}
        >
          {expertsWording.profile}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Table<ExpertView>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={experts}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={expertsWording.noExperts} />,
        }}
      />
      {edited !== undefined && <ProfileDialog expert={edited} onClose={() => setEditedId(null)} />}
    </>
  );
}
