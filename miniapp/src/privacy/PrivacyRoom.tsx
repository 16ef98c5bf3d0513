import { View } from '@tarojs/components';
import { useState } from 'react';
import { personalData } from '#shared/privacy/personal-data';
import { formatChinaTime } from '#shared/text/china-time';
import { useMe } from '../accounts';
import { useCampaign } from '../campaigns';
import { call, wordingOf } from '../http';
import { openPage } from '../navigation';
import { platform } from '../platform';
import { toDeletion, toStart } from '../routes';
import { Button, Card, DataRow, NoticeBar, Page, Section } from '../ui';
import { ownDataText, type OwnData } from './own-data-text';
import { privacyWording } from './wording';
import './privacy.scss';

/** What is kept of a contact and what for; the notice that was agreed to; and all of it, on demand. */
export function PrivacyRoom() {
  const { me, state } = useMe();
  const { campaign } = useCampaign();
  // Whoever decides whether to agree reads first what would be kept; whoever has agreed looks for what is kept of them.
  const hasAgreed = me !== null && me.consent !== null;
  return (
    <Page>
      {!hasAgreed && <KeptData />}
      {me !== null && <OwnDataSection />}
      {state === 'signedOut' && (
        <Section title={privacyWording.ownTitle}>
          <Button kind="secondary" label={privacyWording.signIn} onPress={() => openPage(toStart())} />
        </Section>
      )}
      <Section title={privacyWording.correctTitle}>
        <View className="privacy-text">{privacyWording.correctText}</View>
      </Section>
      {me !== null && (
        <Section title={privacyWording.deletionTitle}>
          <View className="privacy-text">{privacyWording.deletionText}</View>
          <Button
            kind="secondary"
            label={privacyWording.deletionOpen}
            onPress={() => openPage(toDeletion())}
          />
        </Section>
      )}
      {hasAgreed && <KeptData />}
      {campaign !== null && (
        <Section title={campaign.privacyNotice.title}>
          <Card>
            {campaign.privacyNotice.paragraphs.map((paragraph) => (
              <View key={paragraph} className="privacy-text">
                {paragraph}
              </View>
            ))}
          </Card>
        </Section>
      )}
    </Page>
  );
}

function KeptData() {
  return (
    <Section title={privacyWording.title} hint={privacyWording.hint}>
      {personalData.map(({ key, what, purpose, whoSees, keptFor }) => (
        <Card key={key} title={what}>
          <DataRow label={privacyWording.purpose} value={purpose} />
          <DataRow label={privacyWording.whoSees} value={whoSees} />
          <DataRow label={privacyWording.keptFor} value={keptFor} />
        </Card>
      ))}
    </Section>
  );
}

function OwnDataSection() {
  const [ownData, setOwnData] = useState<OwnData | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const show = async () => {
    setFailure(null);
    try {
      setOwnData(await call('privacy.ownData', {}));
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  const asOf = ownData === null ? '' : privacyWording.asOf(formatChinaTime(ownData.atUtc));
  const copy = async () => {
    if (ownData === null) return;
    try {
      await platform.feedback.copy(ownDataText(ownData, asOf));
      platform.feedback.toast(privacyWording.copied);
    } catch {
      setFailure(privacyWording.notCopied);
    }
  };
  const save = async () => {
    if (ownData === null) return;
    setFailure(null);
    try {
      await platform.documents.saveText({
        text: ownDataText(ownData, asOf),
        name: privacyWording.fileName(formatChinaTime(ownData.atUtc).slice(0, 10)),
      });
    } catch {
      setFailure(privacyWording.notSaved);
    }
  };
  return (
    <Section title={privacyWording.ownTitle} hint={privacyWording.ownHint}>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {ownData === null ? (
        <Button
          kind="secondary"
          icon="eye"
          label={privacyWording.show}
          busyLabel={privacyWording.showing}
          onPress={show}
        />
      ) : (
        <>
          <View className="privacy-text">{asOf}</View>
          {ownData.parts.map(({ title, rows }, index) => (
            // The answer stands still: its parts and lines are known by their places.
            <Card key={index} title={title}>
              {rows.map(({ label, value }, place) => (
                <DataRow key={place} label={label} value={value} />
              ))}
            </Card>
          ))}
          <Button icon="document" label={privacyWording.save[platform.target]} onPress={save} />
          <Button kind="secondary" label={privacyWording.copy} onPress={copy} />
        </>
      )}
    </Section>
  );
}
