import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { CampaignListView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { campaignsWording as wording } from './campaigns-wording';

export function DraftList({ drafts }: { drafts: CampaignListView['drafts'] }): ReactElement {
  if (drafts.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noDrafts} />;
  }
  return (
    <ul className="campaigns__drafts">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <Link to={`/campaigns/drafts/${draft.id}`}>{draft.title || wording.newField}</Link>
          <span>
            {draft.correctsCampaignId === null
              ? wording.copiedFrom(draft.copiedFromTitle)
              : wording.correction}
          </span>
          <span>{wording.edited(draft.editedBy, formatChinaTime(draft.updatedAtUtc))}</span>
        </li>
      ))}
    </ul>
  );
}
