import { Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { CampaignListView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { campaignsWording as wording } from './campaigns-wording';

type Campaign = CampaignListView['campaigns'][number];

export interface CampaignActs {
  isBusy: boolean;
  copy(campaignId: string, as: 'nextCampaign' | 'correction'): void;
  withdraw(campaignId: string): void;
}

export function CampaignTable({
  campaigns,
  acts,
}: {
  campaigns: readonly Campaign[];
  acts: CampaignActs;
}): ReactElement {
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={[...campaigns]}
      columns={columnsOf(acts)}
    />
  );
}

function columnsOf(acts: CampaignActs): TableColumnsType<Campaign> {
  return [
    {
      title: wording.notice,
      render: (_, { title, isDemonstration }) => (
        <>
          {title} {isDemonstration && <Tag>{wording.demonstration}</Tag>}
        </>
      ),
    },
    { title: wording.state, width: 80, render: (_, { state }) => wording.states[state] },
    { title: wording.opens, width: 140, render: (_, { opensAtUtc }) => formatChinaTime(opensAtUtc) },
    { title: wording.deadline, width: 140, render: (_, { deadlineUtc }) => formatChinaTime(deadlineUtc) },
    {
      title: wording.version,
      width: 80,
      render: (_, { versionNumber }) => wording.versionNumber(versionNumber),
    },
    { title: '', width: 350, render: (_, campaign) => <RowActs campaign={campaign} acts={acts} /> },
  ];
}

function RowActs({ campaign, acts }: { campaign: Campaign; acts: CampaignActs }): ReactElement {
  const { id, canBeWithdrawn } = campaign;
  return (
    <div className="campaigns__acts">
      <Button size="small" disabled={acts.isBusy} onClick={() => acts.copy(id, 'nextCampaign')}>
        {wording.copy}
      </Button>
      <Button size="small" disabled={acts.isBusy} onClick={() => acts.copy(id, 'correction')}>
        {wording.correct}
      </Button>
      <Link to={`/campaigns/${id}/deadlines`}>{wording.extend}</Link>
      {canBeWithdrawn && (
        <Popconfirm title={wording.withdrawQuestion} onConfirm={() => acts.withdraw(id)}>
          <Button size="small" danger disabled={acts.isBusy}>
            {wording.withdraw}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
