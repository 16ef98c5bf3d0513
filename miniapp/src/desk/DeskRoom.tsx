import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { FormScreen } from '../form';
import { Button, EmptyState, ErrorState, NoticeBar, Page, Skeleton } from '../ui';
import { deskStore, leaveDesk, openDesk, showCode } from './desk-store';
import { EndedDesk } from './EndedDesk';
import { WaitingDesk } from './WaitingDesk';
import { deskWording } from './wording';
import './desk.scss';

/** The page on the computer: a code for the phone, then the form that the phone has opened here, then how it ended. */
export function DeskRoom() {
  const desk = useStore(deskStore);
  useEffect(() => void openDesk(), []);
  switch (desk.phase) {
    case 'beginning':
      return (
        <Page>
          <Skeleton rows={6} />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <ErrorState failure={desk.failure} onRetry={openDesk} />
        </Page>
      );
    case 'waiting':
      return <WaitingDesk link={desk.link} isWrong={desk.isWrong} />;
    case 'rested':
      return (
        <Page>
          <EmptyState
            title={deskWording.title}
            text={deskWording.rested}
            action={{ label: deskWording.again, onPress: showCode }}
          />
        </Page>
      );
    case 'open':
      return <OpenDesk applicationId={desk.applicationId} />;
    case 'ended':
      return <EndedDesk {...desk} />;
  }
}

const leave = { label: deskWording.leave, busyLabel: deskWording.leaving, onPress: leaveDesk };

function OpenDesk({ applicationId }: { applicationId: string }) {
  const head = (
    <View className="desk-head">
      <NoticeBar tone="done" text={deskWording.connectedAs} />
      <Button kind="secondary" {...leave} />
    </View>
  );
  return <FormScreen id={applicationId} step="" field="" desk={{ head, leave }} />;
}
