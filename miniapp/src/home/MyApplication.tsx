import { View } from '@tarojs/components';
import { Deadline } from '../campaigns';
import { openPage } from '../navigation';
import { toApplication } from '../routes';
import { Card, LinkRow, Section, Tag } from '../ui';
import type { HomeCard } from './home-card';
import { homeWording } from './wording';
import './home.scss';

export interface MyApplicationProps {
  card: HomeCard;
  unitName: string;
  /** Whose deadline it is, once that is known. */
  bureau: string | null;
}

/** The own application in a card; its one next step is the page's big button. */
export function MyApplication({ card, unitName, bureau }: MyApplicationProps) {
  const { id, campaignTitle, projectName, status, deadlineUtc } = card;
  return (
    <Section title={homeWording.mine}>
      <Card
        title={projectName || homeWording.unnamed}
        mark={<Tag tone={status.tone} label={status.label} />}
        footer={<LinkRow title={homeWording.overview} onPress={() => openPage(toApplication(id))} />}
      >
        <View className="home-note">{unitName}</View>
        <View className="home-note">{campaignTitle}</View>
        <View className="home-sentence">{status.sentence}</View>
        {deadlineUtc !== null && <Deadline deadlineUtc={deadlineUtc} bureauName={bureau} />}
      </Card>
    </Section>
  );
}
