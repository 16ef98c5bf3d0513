import { useDidShow } from '@tarojs/taro';
import type { CampaignView } from '#shared/api/views';
import { refreshMe, useMe } from '../accounts';
import { CampaignCard, loadCampaign, useCampaign } from '../campaigns';
import { openPage } from '../navigation';
import { toPrivacy, toStart } from '../routes';
import { Button, Card, ErrorState, LinkRow, NoticeBar, Page, Section, Skeleton, TypeSizeSwitch } from '../ui';
import { CampaignLinks } from './CampaignLinks';
import { DemonstrationAccount } from './DemonstrationAccount';
import { EarlierApplications } from './EarlierApplications';
import { DeletionNotice } from './DeletionNotice';
import { homeCard } from './home-card';
import { keptAge } from './kept-age';
import { MyApplication } from './MyApplication';
import { Newcomer } from './Newcomer';
import { NoticesLink } from './NoticesLink';
import { homeWording } from './wording';
import './home.scss';

type Account = ReturnType<typeof useMe>;

/**
 * What has to be done now, and until when. Drawn from what is kept on the phone, and refreshed by two requests: the
 * campaign and the own account, which brings along all that is said here of the application.
 */
export function HomeScreen() {
  const { campaign, failure, retry } = useCampaign();
  const account = useMe();
  useDidShow(() => {
    void loadCampaign();
    void refreshMe();
  });
  if (campaign === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={6} />}</Page>;
  }
  const { me, state } = account;
  const card = me?.application ? homeCard(me.application) : null;
  const oldCopy = failure ?? account.failure;
  return (
    <Page bottomBar={<BigButton state={state} next={card?.next ?? null} />}>
      {oldCopy && (
        <NoticeBar
          tone="care"
          text={homeWording.oldCopy(oldCopy.text, ageOf(account))}
          action={{
            label: homeWording.again,
            onPress: async () => {
              await Promise.all([retry(), refreshMe()]);
            },
          }}
        />
      )}
      {me && <DeletionNotice me={me} />}
      {card && (
        <MyApplication card={card} unitName={me?.unit?.name ?? ''} bureau={bureauOf(campaign, account)} />
      )}
      {me && <NoticesLink unread={me.unreadNotices} />}
      {state === 'failed' && account.failure === null && <Skeleton rows={2} />}
      <Section
        title={card ? homeWording.campaign : homeWording.title}
        hint={card ? undefined : homeWording.hint}
      >
        <CampaignCard
          campaign={campaign}
          bureauCode={me?.unit?.bureauCode ?? null}
          showsDeadline={card === null}
        >
          <CampaignLinks campaignId={campaign.id} showsSelfCheck={card === null} />
        </CampaignCard>
      </Section>
      {card === null && state !== 'loading' && (
        <Newcomer definition={campaign.definition} isSignedIn={me !== null} />
      )}
      {me && <EarlierApplications applications={me.earlierApplications} />}
      <Card>
        <LinkRow icon="eye" title={homeWording.privacy} onPress={() => openPage(toPrivacy())} />
      </Card>
      {campaign.isDemonstration && <DemonstrationAccount />}
      <TypeSizeSwitch />
    </Page>
  );
}

function ageOf({ fetchedAtMs }: Account): string | null {
  return fetchedAtMs === null ? null : keptAge(fetchedAtMs, Date.now());
}

function bureauOf({ bureaus }: CampaignView, { me }: Account): string | null {
  return bureaus.find(({ code }) => code === me?.unit?.bureauCode)?.name ?? null;
}

interface BigButtonProps {
  state: Account['state'];
  next: { label: string; url: string } | null;
}

function BigButton({ state, next }: BigButtonProps) {
  if (next) return <Button label={next.label} onPress={() => openPage(next.url)} />;
  const label = state === 'failed' ? homeWording.goOn : homeWording.begin;
  return <Button label={label} isBusy={state === 'loading'} onPress={() => openPage(toStart())} />;
}
