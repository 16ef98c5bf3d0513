import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { ColleaguesView } from '#shared/api/views';
import { refreshMe, replaceMe } from '../accounts';
import { call, useAnswer, wordingOf } from '../http';
import { Button, Card, ConfirmDialog, ErrorState, NoticeBar, Page, Section, Skeleton } from '../ui';
import { returnHome } from './return-home';
import { InvitationCard } from './InvitationCard';
import { InviteForm } from './InviteForm';
import { MemberCard } from './MemberCard';
import { colleaguesWording } from './wording';
import './colleagues.scss';

/** Who acts for the unit; whoever is its 负责人 lets others in and takes them off. */
export function ColleaguesRoom() {
  const { answer, failure, retry } = useAnswer('', () => call('colleagues.list', {}));
  const [changed, setChanged] = useState<ColleaguesView | null>(null);
  useDidShow(() => {
    setChanged(null);
    void retry();
  });
  const view = changed ?? answer;
  if (view === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={5} />}</Page>;
  }
  return <Colleagues view={view} onChanged={setChanged} />;
}

function Colleagues({
  view,
  onChanged,
}: {
  view: ColleaguesView;
  onChanged: (view: ColleaguesView) => void;
}) {
  const [failure, setFailure] = useState<string | null>(null);
  const isOwner = view.ownRole === 'owner';
  /** What was refused is said on top; what the others did meanwhile is fetched. */
  const act = async (ask: () => Promise<ColleaguesView>): Promise<boolean> => {
    setFailure(null);
    try {
      onChanged(await ask());
      return true;
    } catch (reason) {
      setFailure(wordingOf(reason).text);
      await call('colleagues.list', {}).then(onChanged, () => undefined);
      return false;
    }
  };
  return (
    <Page>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      <Section title={colleaguesWording.title} hint={colleaguesWording.hint(view.unitName)}>
        {view.members.map((member) => (
          <MemberCard key={member.id} member={member} isManaged={isOwner && !member.isSelf} act={act} />
        ))}
      </Section>
      {isOwner && view.invitations.length > 0 && (
        <Section title={colleaguesWording.invitations}>
          {view.invitations.map((invitation) => (
            <InvitationCard
              key={invitation.id}
              invitation={invitation}
              unitName={view.unitName}
              onWithdraw={() =>
                act(() => call('colleagues.withdrawInvitation', { params: { id: invitation.id } }))
              }
            />
          ))}
        </Section>
      )}
      {isOwner ? <InviteForm act={act} /> : <Leaving onFailure={setFailure} />}
    </Page>
  );
}

function Leaving({ onFailure }: { onFailure: (text: string) => void }) {
  const [isAsked, setIsAsked] = useState(false);
  const leave = async () => {
    try {
      await replaceMe(await call('colleagues.leave', {}));
      await returnHome();
    } catch (reason) {
      setIsAsked(false);
      onFailure(wordingOf(reason).text);
      await refreshMe();
    }
  };
  return (
    <Card>
      <Button kind="danger" label={colleaguesWording.leave} onPress={() => setIsAsked(true)} />
      {isAsked && (
        <ConfirmDialog
          title={colleaguesWording.leaveTitle}
          text={colleaguesWording.leaveText}
          confirmLabel={colleaguesWording.leave}
          isDangerous
          onConfirm={leave}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </Card>
  );
}
