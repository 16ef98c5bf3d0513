import { useEffect, useState, type ReactNode } from 'react';
import type { CampaignView, MeView } from '#shared/api/views';
import { PrivacyConsent, refreshMe, SignIn, useMe } from '../accounts';
import { createApplication } from '../applications';
import { useCampaign } from '../campaigns';
import { ApiProblem, useActKey, wordingOf } from '../http';
import { replacePage } from '../navigation';
import { toApplication, toForm } from '../routes';
import { Button, DataRow, Card, ErrorState, NoticeBar, Page, Section, Skeleton, StepHeader } from '../ui';
import { ClaimForm } from '../units';
import { startWording } from './wording';

/** From nobody to an open form: sign in, agree, claim the unit, begin. */
export function StartScreen() {
  const { campaign, failure, retry } = useCampaign();
  const { state, me, failure: accountFailure } = useMe();
  if (campaign === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton />}</Page>;
  }
  if (state === 'signedOut') return <Stage number={1} title={startWording.signIn} body={<SignIn />} />;
  if (me === null) {
    return (
      <Page>
        {accountFailure ? <ErrorState failure={accountFailure} onRetry={refreshMe} /> : <Skeleton />}
      </Page>
    );
  }
  return <SignedIn campaign={campaign} me={me} />;
}

function SignedIn({ campaign, me }: { campaign: CampaignView; me: MeView }) {
  const [failure, setFailure] = useState<string | null>(null);
  const keyOf = useActKey();
  const existingId = me.application?.id ?? null;
  const isConsentCurrent = me.consent?.version === campaign.privacyNotice.version;

  // Of the arrival only: an application that begin() makes here leads to the form, not to the overview.
  const [foundId] = useState(isConsentCurrent ? existingId : null);
  useEffect(() => {
    if (foundId !== null) void replacePage(toApplication(foundId));
  }, [foundId]);

  const begin = async () => {
    setFailure(null);
    try {
      await replacePage(toForm(await createApplication(campaign.id, keyOf(campaign.id))));
    } catch (reason) {
      setFailure(wordingOf(reason).text);
      // Another phone of the unit was faster, or the first try arrived after all: lead there.
      if (reason instanceof ApiProblem && reason.code === 'application.exists') await refreshMe();
    }
  };
  if (!isConsentCurrent) {
    return (
      <Stage
        number={2}
        title={campaign.privacyNotice.title}
        body={<PrivacyConsent notice={campaign.privacyNotice} />}
      />
    );
  }
  const notice = failure !== null && <NoticeBar tone="fault" text={failure} />;
  if (me.unit === null) {
    const claim = <ClaimForm bureaus={campaign.bureaus} onClaimed={begin} />;
    return (
      <Stage
        number={3}
        title={startWording.unit}
        body={
          <>
            {notice}
            {claim}
          </>
        }
      />
    );
  }
  const open = () => (existingId === null ? begin() : replacePage(toApplication(existingId)));
  return (
    <Stage
      number={3}
      title={startWording.unit}
      body={
        <Section>
          {notice}
          <Card>
            <DataRow label={startWording.unitName} value={me.unit.name} />
            <DataRow label={startWording.creditCode} value={me.unit.creditCode} />
          </Card>
          <Button
            label={existingId === null ? startWording.begin : startWording.open}
            busyLabel={startWording.beginning}
            onPress={open}
          />
        </Section>
      }
    />
  );
}

interface StageProps {
  number: number;
  title: string;
  body: ReactNode;
}

const stageCount = 3;

function Stage({ number, title, body }: StageProps) {
  return (
    <Page>
      <StepHeader current={number} total={stageCount} title={title} />
      {body}
    </Page>
  );
}
