import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMe } from '../accounts';
import { useCampaign } from '../campaigns';
import { platform, type SubscriptionOutcome } from '../platform';
import { Button, Card, NoticeBar, Section, type Tone } from '../ui';
import { askForMessages, reportConsents } from './messages';
import { noticeWording, subscriptionFailures } from './notice-wording';

interface Result {
  tone: Exclude<Tone, 'plain'>;
  text: string;
  leadsToSettings: boolean;
}

/** How many WeChat messages may still come, and a button for more. */
export function MessagesLeft() {
  const { me } = useMe();
  const { campaign } = useCampaign();
  const [result, setResult] = useState<Result | null>(null);
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
            onPress={async () => setResult(resultOf(await askForMessages(campaign, 'inbox')))}
          />
        }
      >
        <View>{noticeWording.left(me.remainingMessages)}</View>
        {result && (
          <NoticeBar
            tone={result.tone}
            text={result.text}
            action={
              result.leadsToSettings
                ? {
                    label: noticeWording.openSettings,
                    onPress: async () => void (await platform.subscriptions.openSettings()),
                  }
                : undefined
            }
          />
        )}
      </Card>
    </Section>
  );
}

function resultOf(outcome: SubscriptionOutcome): Result {
  if (outcome.kind === 'failed') {
    const { failure } = outcome;
    return {
      tone: 'care',
      text: subscriptionFailures[failure],
      leadsToSettings: failure === 'mainSwitchOff',
    };
  }
  const isAccepted = Object.values(outcome.choices).includes('accept');
  return isAccepted
    ? { tone: 'done', text: noticeWording.added, leadsToSettings: false }
    : { tone: 'care', text: noticeWording.refused, leadsToSettings: false };
}
