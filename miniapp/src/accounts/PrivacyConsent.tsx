import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CampaignView } from '#shared/api/views';
import { useActKey, wordingOf } from '../http';
import { openPage } from '../navigation';
import { platform } from '../platform';
import { toPrivacy } from '../routes';
import { Button, Card, NoticeBar, Section } from '../ui';
import { consentTo } from './account-store';
import { accountWording } from './wording';
import './accounts.scss';

export interface PrivacyConsentProps {
  notice: CampaignView['privacyNotice'];
}

/** The whole notice, and a button that is pressed by the person only (PIPL, articles 14 and 17). */
export function PrivacyConsent({ notice }: PrivacyConsentProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const keyOf = useActKey();
  const agree = async () => {
    setFailure(null);
    try {
      await consentTo(notice.version, keyOf(notice.version));
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Section>
      <Card>
        {notice.paragraphs.map((paragraph) => (
          <View className="privacy-paragraph" key={paragraph}>
            {paragraph}
          </View>
        ))}
        <Button kind="text" label={accountWording.whatIsKept} onPress={() => openPage(toPrivacy())} />
        {platform.target === 'weapp' && (
          <Button
            kind="text"
            label={accountWording.wechatContract}
            onPress={async () => void (await platform.privacy.openContract())}
          />
        )}
      </Card>
      <Button label={accountWording.agree} busyLabel={accountWording.agreeing} onPress={agree} />
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      <View className="privacy-refusal">
        <NoticeBar tone="info" title={accountWording.refuseTitle} text={accountWording.refuseText} />
      </View>
    </Section>
  );
}
