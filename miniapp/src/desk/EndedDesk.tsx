import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';
import type { ApplicationView } from '#shared/api/views';
import { applicationState } from '../applications';
import { platform } from '../platform';
import { Button, Card, EmptyState, NoticeBar, Page } from '../ui';
import { forgetUnsaved, keepUnsaved, showCode, type UnsavedText } from './desk-store';
import { useUnsavedTexts } from './use-unsaved-texts';
import { deskWording } from './wording';

interface End {
  applicationId: string;
  reason: LinkEndReason | null;
}

/** How it ended, what to do now, and every word that did not reach the server. */
export function EndedDesk({ unsaved, ...end }: End & { unsaved: UnsavedText[] | null }) {
  const { application } = applicationState(end.applicationId);
  if (unsaved === null && application !== null) return <JustEnded end={end} application={application} />;
  return <EndedPage end={end} texts={unsaved ?? []} />;
}

/** What is found is kept in the tab, for a page that is loaded anew. */
function JustEnded({ end, application }: { end: End; application: ApplicationView }) {
  const texts = useUnsavedTexts(application);
  const found = JSON.stringify(texts ?? []);
  const { applicationId, reason } = end;
  useEffect(() => {
    const unsaved = JSON.parse(found) as UnsavedText[];
    if (unsaved.length > 0) void keepUnsaved({ applicationId, reason, unsaved });
  }, [applicationId, reason, found]);
  return <EndedPage end={end} texts={texts ?? []} />;
}

function EndedPage({ end, texts }: { end: End; texts: readonly UnsavedText[] }) {
  return (
    <Page>
      <EmptyState
        title={deskWording.endedTitle}
        text={deskWording.ended[end.reason ?? 'rested']}
        action={{ label: deskWording.connectAgain, onPress: showCode }}
      />
      {texts.length > 0 && (
        <>
          <NoticeBar tone="care" title={deskWording.unsavedTitle} text={deskWording.unsavedText} />
          {texts.map((one) => (
            <Unsaved key={one.field} {...one} />
          ))}
          <Button kind="danger" label={deskWording.forget} onPress={() => forgetUnsaved(end.applicationId)} />
        </>
      )}
    </Page>
  );
}

function Unsaved({ label, text }: UnsavedText) {
  const [isNotCopied, setIsNotCopied] = useState(false);
  const copy = async () => {
    setIsNotCopied(false);
    try {
      await platform.feedback.copy(text);
      platform.feedback.toast(deskWording.copied);
    } catch {
      setIsNotCopied(true);
    }
  };
  return (
    <Card title={label} footer={<Button kind="secondary" label={deskWording.copy} onPress={copy} />}>
      <View className="desk-unsaved">{text}</View>
      {isNotCopied && <NoticeBar tone="care" text={deskWording.notCopied} />}
    </Card>
  );
}
