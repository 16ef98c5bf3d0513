import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { call, useAnswer, wordingOf } from '../http';
import { Button, Card, DataRow, ErrorState, NoticeBar, Page, Section, Skeleton, Tag } from '../ui';
import { DisputeForm } from './DisputeForm';
import { disputeWording } from './wording';
import './disputes.scss';

export type OwnDisputes = AnswerOf<'disputes.own'>;
type OwnDispute = OwnDisputes['disputes'][number];

/** What was put before the bureau about who acts for a unit; and, while nothing is open, the form for it. */
export function DisputeRoom({ creditCode }: { creditCode: string }) {
  const { answer, failure, retry } = useAnswer('', () => call('disputes.own', {}));
  const [changed, setChanged] = useState<OwnDisputes | null>(null);
  const view = changed ?? answer;
  if (view === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={5} />}</Page>;
  }
  const isOpen = view.disputes.some(({ state }) => state === 'open');
  return (
    <Page>
      {view.disputes.length > 0 && (
        <Section title={disputeWording.own}>
          {view.disputes.map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} onChanged={setChanged} />
          ))}
        </Section>
      )}
      {!isOpen && <DisputeForm creditCode={creditCode} onFiled={setChanged} />}
    </Page>
  );
}

function DisputeCard({
  dispute,
  onChanged,
}: {
  dispute: OwnDispute;
  onChanged: (view: OwnDisputes) => void;
}) {
  const { id, creditCode, filedAtUtc, state, reason } = dispute;
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = async () => {
    setFailure(null);
    try {
      onChanged(await call('disputes.withdraw', { params: { id } }));
    } catch (refused) {
      setFailure(wordingOf(refused).text);
    }
  };
  return (
    <Card
      title={creditCode}
      mark={<Tag tone={state === 'open' ? 'info' : 'plain'} label={disputeWording.states[state]} />}
    >
      <View className="disputes-note">{disputeWording.filedAt(formatChinaTimeInWords(filedAtUtc))}</View>
      {reason !== null && <DataRow label={disputeWording.reason} value={reason} />}
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {state === 'open' && (
        <>
          <View className="disputes-note">{disputeWording.openText}</View>
          <Button
            kind="secondary"
            label={disputeWording.withdraw}
            busyLabel={disputeWording.withdrawing}
            onPress={withdraw}
          />
        </>
      )}
    </Card>
  );
}
