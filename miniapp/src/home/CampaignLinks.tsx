import { View } from '@tarojs/components';
import { openPage } from '../navigation';
import { toEligibility, toNotice } from '../routes';
import { LinkRow } from '../ui';
import { homeWording } from './wording';
import './home.scss';

/** What may be read before anything is filled in; nobody has to. */
export function CampaignLinks({
  campaignId,
  showsSelfCheck,
}: {
  campaignId: string;
  showsSelfCheck: boolean;
}) {
  return (
    <View className="home-links">
      <LinkRow icon="document" title={homeWording.notice} onPress={() => openPage(toNotice(campaignId))} />
      {showsSelfCheck && (
        <LinkRow icon="list" title={homeWording.eligibility} onPress={() => openPage(toEligibility())} />
      )}
    </View>
  );
}
