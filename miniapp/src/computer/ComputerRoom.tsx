import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import type { ApplicationView } from '#shared/api/views';
import { scanCodeIn } from '#shared/applications/computer-page';
import { formatChinaTime } from '#shared/text/china-time';
import { useMe } from '../accounts';
import { isEditable, OpenedApplication } from '../applications';
import { call, wordingOf } from '../http';
import { platform } from '../platform';
import { Button, Card, EmptyState, NoticeBar, Page, Section, Skeleton, TextField } from '../ui';
import { computerAddress } from './computer-address';
import { ConfirmComputer } from './ConfirmComputer';
import { takeComputers } from './computers-store';
import { useComputers } from './use-computers';
import { computerWording } from './wording';
import './computer.scss';

/** Without an id (the code was read by the phone's own camera) the application that is being worked on is meant. */
export function ComputerRoom({ applicationId, scan }: { applicationId: string; scan: string }) {
  const { me, state } = useMe();
  const id = applicationId === '' ? (me?.application?.id ?? '') : applicationId;
  if (id === '') {
    return (
      <Page>
        {state === 'loading' ? (
          <Skeleton rows={4} />
        ) : (
          <EmptyState title={computerWording.title} text={computerWording.noApplication} />
        )}
      </Page>
    );
  }
  return (
    <OpenedApplication id={id}>
      {(application) => <Connecting application={application} scan={scan} />}
    </OpenedApplication>
  );
}

export interface FoundComputer extends AnswerOf<'computerLinks.inspect'> {
  scanCode: string;
}

function Connecting({ application, scan }: { application: ApplicationView; scan: string }) {
  const { id } = application;
  const [found, setFound] = useState<FoundComputer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [computer] = useComputers(id);

  const look = async (scanned: string) => {
    const scanCode = scanCodeIn(scanned);
    setFound(null);
    setFailure(scanCode === null ? computerWording.notOurs : null);
    if (scanCode === null) return;
    try {
      setFound({ ...(await call('computerLinks.inspect', { body: { scanCode } })), scanCode });
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  const end = async (link: string) => {
    try {
      takeComputers(id, await call('computerLinks.end', { params: { id, link } }));
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  useEffect(() => {
    if (scan !== '') void look(`?scan=${scan}`);
  }, [scan]);

  return (
    <Page>
      <Section title={computerWording.title} hint={computerWording.how}>
        {!isEditable(application) && <NoticeBar tone="info" text={computerWording.closed} />}
        {computer !== undefined && (
          <Card title={computerWording.connected}>
            <View>{computerWording.since(computer.browser, formatChinaTime(computer.connectedAtUtc))}</View>
            <View className="computer-note">{computerWording.both}</View>
            <Button
              kind="secondary"
              label={computerWording.end}
              busyLabel={computerWording.ending}
              onPress={() => end(computer.id)}
            />
          </Card>
        )}
        {failure !== null && <NoticeBar tone="fault" text={failure} />}
        {found !== null && (
          <ConfirmComputer
            applicationId={id}
            found={found}
            onConnected={() => setFound(null)}
            onAnother={() => setFound(null)}
          />
        )}
        {found === null && computer === undefined && isEditable(application) && <Scanning onScanned={look} />}
      </Section>
    </Page>
  );
}

function Scanning({ onScanned }: { onScanned: (text: string) => Promise<void> }) {
  const { scan } = platform;
  return (
    <Card>
      {computerWording.steps(computerAddress(), { hasScanner: scan !== null }).map((step, index) => (
        <View key={step} className="computer-step">{`${index + 1}. ${step}`}</View>
      ))}
      {scan === null ? (
        <TextField
          id="computer-address"
          label={computerWording.pasted}
          hint={computerWording.noScanner}
          initialText=""
          maxLength={300}
          onCommit={(text) => void onScanned(text)}
        />
      ) : (
        <Button
          icon="camera"
          label={computerWording.scan}
          onPress={async () => {
            const text = await scan();
            if (text !== null) await onScanned(text);
          }}
        />
      )}
    </Card>
  );
}
