import { Alert, App, Button, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import type { UsualSentencesView } from '#shared/api/views';
import { sentenceKinds, type SentenceLists } from '#shared/reviews/usual-sentences';
import { ConsoleProblem } from '../http/console-problem';
import { ProblemNotice } from '../ui/problem-notice';
import { SentenceListEditor } from './sentence-list-editor';
import { sentencesWording as words } from './sentences-wording';
import { useSaveSentences, useUsualSentences } from './use-usual-sentences';

/** The bureau's usual sentences, to be changed by everybody of the bureau. */
export function SentencesPage(): ReactElement {
  const sentences = useUsualSentences();
  return (
    <div className="page-margin sentences">
      <h1>{words.title}</h1>
      <p>{words.about}</p>
      {sentences.data !== undefined ? (
        <SentencesForm stored={sentences.data} />
      ) : sentences.isError ? (
        <ProblemNotice
          error={sentences.error}
          onRetry={() => void sentences.refetch()}
          isRetrying={sentences.isFetching}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </div>
  );
}

function SentencesForm({ stored }: { stored: UsualSentencesView }): ReactElement {
  /** null: nothing is changed. */
  const [edited, setEdited] = useState<SentenceLists | null>(null);
  const [showsFaults, setShowsFaults] = useState(false);
  const save = useSaveSentences();
  const { message } = App.useApp();
  const lists = edited ?? stored.lists;
  const discard = (): void => {
    setEdited(null);
    setShowsFaults(false);
    save.reset();
  };
  const send = (): void => {
    const hasFault = sentenceKinds.some((kind) => lists[kind].some((sentence) => sentence.trim() === ''));
    setShowsFaults(hasFault);
    if (hasFault) return;
    save.mutate(
      { lists, version: stored.version },
      {
        onSuccess: () => {
          setEdited(null);
          void message.success(words.saved);
        },
      },
    );
  };
  const isStale = save.error instanceof ConsoleProblem && save.error.code === 'version.stale';
  return (
    <>
      {isStale && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={words.staleTitle}
          action={
            <>
              <Button size="small" onClick={send}>
                {words.staleKeep}
              </Button>{' '}
              <Button size="small" onClick={discard}>
                {words.staleTake}
              </Button>
            </>
          }
        />
      )}
      {save.isError && !isStale && <ProblemNotice error={save.error} />}
      <div className="sentences__lists">
        {sentenceKinds.map((kind) => (
          <SentenceListEditor
            key={kind}
            label={words.kinds[kind]}
            sentences={lists[kind]}
            showsFaults={showsFaults}
            onChange={(next) => setEdited({ ...lists, [kind]: next })}
          />
        ))}
      </div>
      <div className="sentences__foot">
        <Button type="primary" disabled={edited === null} loading={save.isPending} onClick={send}>
          {words.save}
        </Button>
        <Button disabled={edited === null} onClick={discard}>
          {words.discard}
        </Button>
        {edited !== null && <span role="status">{words.changed}</span>}
      </div>
    </>
  );
}
