import { View } from '@tarojs/components';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { Card, NoticeBar, Section } from '../ui';
import { thingsAtHand } from './at-hand';
import { homeWording } from './wording';
import './home.scss';

/** For whoever has no application yet: how long it takes, what to have at hand, how it goes. */
export function Newcomer({
  definition,
  isSignedIn,
}: {
  definition: CampaignDefinition;
  isSignedIn: boolean;
}) {
  return (
    <>
      <NoticeBar
        tone="info"
        title={isSignedIn ? homeWording.noneTitle : undefined}
        text={homeWording.noneText}
      />
      <Section title={homeWording.atHandTitle}>
        <Card>
          {thingsAtHand(definition).map((line) => (
            <View key={line} className="home-how">
              <View className="home-how__dot" />
              <View className="home-how__text">{line}</View>
            </View>
          ))}
        </Card>
      </Section>
      <Section title={homeWording.howTitle}>
        <Card>
          {homeWording.how.map((line, index) => (
            <View key={line} className="home-how">
              <View className="home-how__number">{index + 1}</View>
              <View className="home-how__text">{line}</View>
            </View>
          ))}
        </Card>
      </Section>
    </>
  );
}
