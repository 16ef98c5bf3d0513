import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { refreshMe, useMe } from '../accounts';
import { reloadApplication, useApplication } from '../applications';
import { CampaignCard, loadCampaign, useCampaign } from '../campaigns';
import { openPage } from '../navigation';
import { nextStep, StatusCard } from '../overview';
import { toApplication, toInbox, toStart } from '../routes';
import { Button, Card, ErrorState, LinkRow, NoticeBar, Page, Section, Skeleton, TypeSizeSwitch } from '../ui';
import { DemonstrationAccount } from './DemonstrationAccount';
import { homeWording } from './wording';
import './home.scss';

/** What this is, until when, and the one next thing to do. */
export function HomeScreen() {
  const { campaign, failure, retry } = useCampaign();
  const { state, me, failure: accountFailure } = useMe();
  const id = me?.application?.id ?? '';
  const { application } = useApplication(id);

  useDidShow(() => {
    void loadCampaign();
    void refreshMe();
    if (id !== '') void reloadApplication(id);
  });
  // The status of the account's own row is newer than the kept application.
  const status = me?.application?.status;
  useEffect(() => {
    if (id !== '' && status !== undefined) void reloadApplication(id);
  }, [id, status]);

  if (campaign === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={6} />}</Page>;
  }
  const next = application ? nextStep(application) : null;
  const oldCopy = failure ?? accountFailure;
  return (
    <Page bottomBar={<BigButton state={state} id={id} next={next} />}>
      {oldCopy && (
        <NoticeBar
          tone="care"
          text={homeWording.oldCopy(oldCopy.text)}
          action={{
            label: homeWording.again,
            onPress: async () => {
              await Promise.all([retry(), refreshMe()]);
            },
          }}
        />
      )}
      <Section title={homeWording.title} hint={homeWording.hint}>
        <CampaignCard campaign={campaign} bureauCode={me?.unit?.bureauCode ?? null} />
      </Section>
      {application && (
        <Section title={homeWording.mine}>
          <StatusCard application={application} />
          <Card>
            <LinkRow title={homeWording.overview} onPress={() => openPage(toApplication(application.id))} />
          </Card>
        </Section>
      )}
      {state === 'ready' && me && (
        <Card>
          <LinkRow
            title={homeWording.notices}
            value={me.unreadNotices > 0 ? homeWording.unread(me.unreadNotices) : undefined}
            onPress={() => openPage(toInbox())}
          />
        </Card>
      )}
      {state === 'failed' && accountFailure === null && <Skeleton rows={2} />}
      <HowItGoes />
      {campaign.isDemonstration && <DemonstrationAccount />}
      <TypeSizeSwitch />
    </Page>
  );
}

interface BigButtonProps {
  state: ReturnType<typeof useMe>['state'];
  id: string;
  next: { label: string; url: string } | null;
}

function BigButton({ state, id, next }: BigButtonProps) {
  if (next) return <Button label={next.label} onPress={() => openPage(next.url)} />;
  if (id !== '') return <Button label={homeWording.openMine} onPress={() => openPage(toApplication(id))} />;
  const label = state === 'signedOut' ? homeWording.begin : homeWording.goOn;
  return <Button label={label} isBusy={state === 'loading'} onPress={() => openPage(toStart())} />;
}

function HowItGoes() {
  return (
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
  );
}
