import { useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { refreshMe, useMe } from '../accounts';
import { call, useAnswer, useActKey, wordingOf } from '../http';
import { openPage } from '../navigation';
import { platform } from '../platform';
import { toApplication, toColleagues, toDispute } from '../routes';
import { Button, Card, ConfirmDialog, DataRow, ErrorState, NoticeBar, Page, Section, Skeleton } from '../ui';
import { deletionWording as words } from './deletion-wording';

type Deletion = AnswerOf<'privacy.deletion'>;

/** What would be erased and what would stay; the request, and for as long as it waits the way back. */
export function DeletionRoom() {
  const { answer, failure, retry } = useAnswer('', () => call('privacy.deletion', {}));
  const [changed, setChanged] = useState<Deletion | null>(null);
  const view = changed ?? answer;
  if (view === null) {
    return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={5} />}</Page>;
  }
  return (
    <Page>
      {view.pending !== null && <Pending pending={view.pending} onChanged={setChanged} />}
      <Erased view={view} />
      <Kept view={view} />
      {view.pending === null && <Request view={view} onChanged={setChanged} />}
    </Page>
  );
}

interface Changing {
  onChanged(view: Deletion): void;
}

function Pending({ pending, onChanged }: { pending: NonNullable<Deletion['pending']> } & Changing) {
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = async () => {
    setFailure(null);
    try {
      onChanged(await call('privacy.withdrawDeletion', {}));
      platform.feedback.toast(words.withdrawn);
      await refreshMe();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Section>
      <NoticeBar
        tone="care"
        title={words.pendingTitle}
        text={words.pendingText(formatChinaTimeInWords(pending.dueAtUtc))}
      />
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      <Button label={words.withdraw} busyLabel={words.withdrawing} onPress={withdraw} />
    </Section>
  );
}

function Erased({ view: { unit, erased } }: { view: Deletion }) {
  return (
    <Section title={words.erasedTitle}>
      <Card>
        <DataRow label={words.erased.account} value={words.erased.accountText} />
        {unit?.becomes === 'left' && (
          <DataRow label={words.erased.left(unit.name)} value={words.erased.leftText} />
        )}
        {erased.map((one) => (
          <DataRow
            key={one.code}
            label={words.erased.application}
            value={words.erased.applicationText(one)}
          />
        ))}
        {unit?.becomes === 'erased' && (
          <DataRow label={words.erased.unit} value={words.erased.unitText(unit.name)} />
        )}
      </Card>
    </Section>
  );
}

function Kept({ view: { unit, kept, keepsDisputes } }: { view: Deletion }) {
  return (
    <Section title={words.keptTitle} hint={words.keptHint}>
      <Card>
        {kept.map((one) => (
          <DataRow key={one.code} label={words.kept.application} value={words.kept.applicationText(one)} />
        ))}
        {unit?.becomes === 'givenUp' && (
          <DataRow label={words.kept.unit} value={words.kept.unitText(unit.name)} />
        )}
        {keepsDisputes && <DataRow label={words.kept.disputes} value={words.kept.disputesText} />}
        <DataRow label={words.kept.trail} value={words.kept.trailText} />
      </Card>
    </Section>
  );
}

function Request({ view, onChanged }: { view: Deletion } & Changing) {
  const [isAsked, setIsAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const keyFor = useActKey();
  const ask = async () => {
    setFailure(null);
    try {
      onChanged(await call('privacy.requestDeletion', { body: {}, idempotencyKey: keyFor('') }));
      await refreshMe();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    } finally {
      setIsAsked(false);
    }
  };
  if (view.obstacle !== null) return <Obstacle obstacle={view.obstacle} />;
  return (
    <Section>
      <NoticeBar tone="info" text={words.grace} />
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      <Button kind="danger" label={words.ask} onPress={() => setIsAsked(true)} />
      {isAsked && (
        <ConfirmDialog
          title={words.confirmTitle}
          text={words.confirmText}
          confirmLabel={words.ask}
          isDangerous
          onConfirm={ask}
          onCancel={() => setIsAsked(false)}
        />
      )}
    </Section>
  );
}

/** What has to be settled first, with the way there. */
function Obstacle({ obstacle }: { obstacle: NonNullable<Deletion['obstacle']> }) {
  const { me } = useMe();
  const { text, action } = words.obstacles[obstacle];
  const open = () => {
    if (obstacle === 'transferFirst') return openPage(toColleagues());
    if (obstacle === 'ownDispute') return openPage(toDispute(''));
    const application = me?.application ?? me?.earlierApplications[0];
    return application === undefined ? undefined : openPage(toApplication(application.id));
  };
  return (
    <NoticeBar
      tone="care"
      text={text}
      {...(action === null ? {} : { action: { label: action, onPress: open } })}
    />
  );
}
