import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { isInvitationCode, normaliseInvitationCode } from '#shared/units/invitation-code';
import { PrivacyConsent, replaceMe, SignIn, useMe } from '../accounts';
import { useCampaign } from '../campaigns';
import { call, useActKey, wordingOf } from '../http';
import {
  Button,
  Card,
  DataRow,
  EmptyState,
  ErrorState,
  NoticeBar,
  Page,
  Section,
  Skeleton,
  TextField,
} from '../ui';
import { returnHome } from './return-home';
import { colleaguesWording } from './wording';

/** From a code to the common application: signed in, agreed, looked at, accepted. */
export function JoinRoom({ code }: { code: string }) {
  const { me, state, failure, refreshMe } = useMe();
  const { campaign } = useCampaign();
  if (state === 'signedOut')
    return (
      <Page>
        <SignIn />
      </Page>
    );
  if (me === null || campaign === null) {
    return (
      <Page>{failure ? <ErrorState failure={failure} onRetry={refreshMe} /> : <Skeleton rows={4} />}</Page>
    );
  }
  if (me.consent?.version !== campaign.privacyNotice.version) {
    return (
      <Page>
        <PrivacyConsent notice={campaign.privacyNotice} />
      </Page>
    );
  }
  if (me.unit !== null) {
    return (
      <Page>
        <EmptyState
          icon="people"
          title={colleaguesWording.joinedTitle}
          text={colleaguesWording.joinedText(me.unit.name)}
          action={{ label: colleaguesWording.toHome, onPress: returnHome }}
        />
      </Page>
    );
  }
  return <Joining code={code} />;
}

interface FoundInvitation extends AnswerOf<'colleagues.inspectInvitation'> {
  code: string;
}

function Joining({ code }: { code: string }) {
  const typed = useRef(code);
  const [found, setFound] = useState<FoundInvitation | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const look = async () => {
    const asked = normaliseInvitationCode(typed.current);
    if (!isInvitationCode(asked)) return setFaults([colleaguesWording.codeFault]);
    try {
      setFound({ ...(await call('colleagues.inspectInvitation', { body: { code: asked } })), code: asked });
    } catch (reason) {
      setFaults([wordingOf(reason).text]);
    }
  };
  if (found !== null) return <Found found={found} onAnother={() => setFound(null)} />;
  return (
    <Page>
      <Section title={colleaguesWording.joinTitle} hint={colleaguesWording.joinHint}>
        <TextField
          id="invitation-code"
          label={colleaguesWording.code}
          hint={colleaguesWording.codeHint}
          initialText={typed.current}
          maxLength={40}
          faults={faults}
          onChange={(text) => {
            typed.current = text;
            setFaults([]);
          }}
        />
        <Button label={colleaguesWording.look} busyLabel={colleaguesWording.looking} onPress={look} />
      </Section>
    </Page>
  );
}

function Found({ found, onAnother }: { found: FoundInvitation; onAnother: () => void }) {
  const { unitName, role, code } = found;
  const [failure, setFailure] = useState<string | null>(null);
  const keyFor = useActKey();
  const accept = async () => {
    setFailure(null);
    const body = { code };
    try {
      await replaceMe(await call('colleagues.accept', { body, idempotencyKey: keyFor(body) }));
      await returnHome();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Page>
      <Section title={colleaguesWording.found}>
        <Card title={unitName}>
          <DataRow label={colleaguesWording.yourRole} value={colleaguesWording.roleLine(role)} />
        </Card>
        {failure !== null && <NoticeBar tone="fault" text={failure} />}
        <View className="colleagues-buttons">
          <Button label={colleaguesWording.accept} busyLabel={colleaguesWording.accepting} onPress={accept} />
          <Button kind="text" label={colleaguesWording.another} onPress={onAnother} />
        </View>
      </Section>
    </Page>
  );
}
