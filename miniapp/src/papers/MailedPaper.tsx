import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { isEmailAddress, normaliseEmailAddress } from '#shared/text/email-address';
import { formatChinaClock } from '#shared/text/china-time';
import { Button, Card, NoticeBar, TextField } from '../ui';
import { paperWording } from './paper-wording';
import { usePaperMails } from './use-paper-mails';
import './papers.scss';

interface MailedPaperProps {
  applicationId: string;
  revision: number;
  /** The mail address that the form has; empty when it has none. */
  proposedAddress: string;
}

/** The paper as a mail to oneself; nothing where the server sends none. */
export function MailedPaper({ applicationId, revision, proposedAddress }: MailedPaperProps) {
  const { view, failure, send } = usePaperMails(applicationId, revision);
  const [address, setAddress] = useState(proposedAddress);
  const [isWrong, setIsWrong] = useState(false);
  if (view === null || !view.isOffered) return null;
  const submit = async () => {
    const isSound = isEmailAddress(normaliseEmailAddress(address));
    setIsWrong(!isSound);
    if (isSound) await send(address);
  };
  return (
    <Card title={paperWording.mailTitle}>
      <TextField
        id="paper-mail-address"
        label={paperWording.mailAddress}
        hint={paperWording.mailHint}
        initialText={proposedAddress}
        maxLength={120}
        faults={isWrong ? [paperWording.mailFault] : []}
        onChange={(text) => {
          setAddress(text);
          setIsWrong(false);
        }}
      />
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {view.mails.map((mail) => (
        <View className="paper-mail" key={mail.id}>
          <NoticeBar tone={tones[mail.state]} text={stateOf(mail)} />
        </View>
      ))}
      <Button
        kind="secondary"
        label={paperWording.sendMail}
        busyLabel={paperWording.sendingMail}
        onPress={submit}
      />
    </Card>
  );
}

type Mail = AnswerOf<'paperMails.list'>['mails'][number];

const tones = {
  sending: 'info',
  sent: 'done',
  failed: 'care',
  unknown: 'care',
} as const satisfies Record<Mail['state'], string>;

function stateOf({ state, failure, address, revision, requestedAtUtc }: Mail): string {
  const what = paperWording.mailOf(formatChinaClock(requestedAtUtc), revision, address);
  return `${what}${failure === null ? paperWording.mailStates[state] : paperWording.mailFailures[failure]}`;
}
