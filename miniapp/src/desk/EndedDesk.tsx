import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';
import type { Answers } from '#shared/applications/answers';
import { applicationState, unsavedAnswers } from '../applications';
import { useCampaignOf } from '../campaigns';
import { platform } from '../platform';
import { Button, Card, EmptyState, NoticeBar, Page } from '../ui';
import { showCode } from './desk-store';
import { deskWording } from './wording';

/** How it ended, what to do now, and every word that did not reach the server. */
export function EndedDesk({
  applicationId,
  reason,
}: {
  applicationId: string;
  reason: LinkEndReason | null;
}) {
  const [unsaved, setUnsaved] = useState<Answers>({});
  const { application } = applicationState(applicationId);
  useEffect(() => {
    if (application !== null) void unsavedAnswers(application).then(setUnsaved);
  }, [application]);
  const texts = Object.entries(unsaved).flatMap(([key, value]) =>
    typeof value === 'string' && value !== '' ? [{ key, text: value }] : [],
  );
  return (
    <Page>
      <EmptyState
        title={deskWording.endedTitle}
        text={deskWording.ended[reason ?? 'rested']}
        action={{ label: deskWording.connectAgain, onPress: showCode }}
      />
      {texts.length > 0 && application !== null && (
        <>
          <NoticeBar tone="care" title={deskWording.unsavedTitle} text={deskWording.unsavedText} />
          {texts.map(({ key, text }) => (
            <UnsavedText key={key} application={application} field={key} text={text} />
          ))}
        </>
      )}
    </Page>
  );
}

function UnsavedText({
  application,
  field,
  text,
}: {
  application: Parameters<typeof useCampaignOf>[0];
  field: string;
  text: string;
}) {
  const { campaign } = useCampaignOf(application);
  const label = campaign?.definition.form.fields.find(({ key }) => key === field)?.label ?? '';
  const copy = async () => {
    await platform.feedback.copy(text);
    platform.feedback.toast(deskWording.copied);
  };
  return (
    <Card title={label} footer={<Button kind="secondary" label={deskWording.copy} onPress={copy} />}>
      <View className="desk-unsaved">{text}</View>
    </Card>
  );
}
