import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { templateKeys, templates } from '#shared/notices/notice-kinds';
import { useMe } from '../accounts';
import { useCampaign } from '../campaigns';
import { platform } from '../platform';
import { Button, Card, NoticeBar, Section } from '../ui';
import { consentResult, type ConsentResult } from './consent-result';
import { askForMessages, reportConsents } from './messages';
import { noticeWording } from './notice-wording';
import './notices.scss';

/** How many WeChat messages may still come, and a button for more. */
export function MessagesLeft() {
  const { me } = useMe();
  const { campaign } = useCampaign();
  const [result, setResult] = useState<ConsentResult | null>(null);
  useEffect(() => void reportConsents(), []);
  if (me === null || campaign === null) return null;
  return (
    <Section title={noticeWording.leftTitle} hint={noticeWording.leftHint}>
      <Card
        footer={
          <Button
            kind="secondary"
            label={noticeWording.addMore}
            busyLabel={noticeWording.addMoreBusy}
            onPress={async () => setResult(consentResult(await askForMessages(campaign, 'inbox')))}
          />
        }
      >
        {templateKeys.map((key) => (
          <View key={key} className="messages-left">
            <View className="messages-left__title">{templates[key].title}</View>
            <View className="messages-left__count">{noticeWording.left(me.remainingMessages[key])}</View>
          </View>
        ))}
        {result && (
          <NoticeBar
            tone={result.tone}
            text={result.text}
            action={
              result.leadsToSettings
                ? { label: noticeWording.openSettings, onPress: openSettings }
                : undefined
            }
          />
        )}
      </Card>
    </Section>
  );
}

async function openSettings(): Promise<void> {
  const isOpened = await platform.subscriptions.openSettings();
  if (!isOpened) platform.feedback.toast(noticeWording.noSettings);
}
