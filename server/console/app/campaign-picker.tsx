import { Button } from 'antd';
import type { ReactElement } from 'react';
import { appWording } from './app-wording';
import type { CampaignChoice } from './chosen-campaign';
import { shownOf, useOpenedCampaigns } from './opened-campaigns';

interface Props {
  choice: CampaignChoice;
  onChoose: (choice: CampaignChoice) => void;
}

/** Which year's notice the desks show; nothing while there has been only one. */
export function CampaignPicker({ choice, onChoose }: Props): ReactElement | null {
  const campaigns = useOpenedCampaigns();
  if (campaigns.length < 2) return null;
  const shown = shownOf(campaigns, choice);
  return (
    <select
      className="console-head__campaign"
      aria-label={appWording.campaign}
      title={shown?.title}
      value={shown?.id}
      onChange={({ target }) => {
        const picked = campaigns.find(({ id }) => id === target.value);
        onChoose(picked === undefined || picked.isCurrent ? {} : { campaign: picked.id });
      }}
    >
      {campaigns.map(({ id, title, opensAtUtc, isCurrent }) => (
        <option key={id} value={id}>
          {appWording.campaignOf({ title, opensAtUtc, isCurrent })}
        </option>
      ))}
    </select>
  );
}

/** Says on every desk that it does not show this year's work, and leads back. */
export function EarlierCampaignBar({ choice, onChoose }: Props): ReactElement | null {
  if (choice.campaign === undefined) return null;
  return (
    <div className="earlier-campaign" role="status">
      <span>{appWording.earlierCampaign}</span>
      <Button size="small" onClick={() => onChoose({})}>
        {appWording.backToRunning}
      </Button>
    </div>
  );
}
