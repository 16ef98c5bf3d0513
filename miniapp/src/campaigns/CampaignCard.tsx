import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CampaignView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { Card, Tag } from '../ui';
import { serverNowMs } from './campaign-store';
import { remainingTime } from './remaining-time';
import { campaignWording } from './wording';
import './campaigns.scss';

export interface CampaignCardProps {
  campaign: CampaignView;
  /** Whose deadline counts, once it is known. */
  bureauCode: string | null;
  /** False where the own application already says it. */
  showsDeadline?: boolean;
  children?: ReactNode;
}

/** What is being applied for, and until when. */
export function CampaignCard({ campaign, bureauCode, showsDeadline = true, children }: CampaignCardProps) {
  const bureau = campaign.bureaus.find(({ code }) => code === bureauCode);
  const deadlineUtc = bureau?.deadlineUtc ?? campaign.deadlineUtc;
  return (
    <Card
      title={campaign.definition.title}
      mark={campaign.isDemonstration && <Tag tone="care" label={campaignWording.demonstration} />}
    >
      <View className="campaign-issuer">{campaign.definition.issuer}</View>
      {showsDeadline && <Deadline deadlineUtc={deadlineUtc} bureauName={bureau?.name ?? null} />}
      {children}
    </Card>
  );
}

export interface DeadlineProps {
  deadlineUtc: string;
  bureauName: string | null;
}

export function Deadline({ deadlineUtc, bureauName }: DeadlineProps) {
  const { text, isUrgent } = remainingTime(deadlineUtc, serverNowMs());
  return (
    <View className={`deadline${isUrgent ? ' deadline--urgent' : ''}`}>
      <View className="deadline__left">{text}</View>
      <View className="deadline__at">
        {campaignWording.deadline(formatChinaTimeInWords(deadlineUtc), bureauName)}
      </View>
    </View>
  );
}
