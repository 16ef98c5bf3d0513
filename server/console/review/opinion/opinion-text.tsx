import { Alert, Button, Input } from 'antd';
import { useId, type ReactElement } from 'react';
import { OPINION_MAX_CHARACTERS } from '#shared/api/limits';
import type { OpinionView } from '#shared/api/views';
import { formatChinaClock } from '#shared/text/china-time';
import { SentenceMenu } from '../../sentences/sentence-menu';
import { ProblemNotice } from '../../ui/problem-notice';
import { opinionWording as words } from './opinion-wording';
import type { OpinionDraft } from './use-opinion-draft';

/** The opinion as it is being written, or as it was decided. */
export function OpinionText({ opinion, draft }: { opinion: OpinionView; draft: OpinionDraft }): ReactElement {
  const inputId = useId();
  if (!opinion.may.write) {
    return (
      <>
        <h3>{words.opinion}</h3>
        <p className="decision__quote">{opinion.text}</p>
      </>
    );
  }
  return (
    <>
      {draft.state === 'stale' && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={words.staleTitle}
          description={<p className="decision__quote">{opinion.text}</p>}
          action={
            <span className="opinion__choices">
              <Button size="small" onClick={draft.keepMine}>
                {words.staleKeep}
              </Button>
              <Button size="small" onClick={draft.takeTheirs}>
                {words.staleTake}
              </Button>
            </span>
          }
        />
      )}
      {draft.state === 'failed' && <ProblemNotice error={draft.error} onRetry={draft.retry} />}
      <div className="opinion__label">
        <label htmlFor={inputId}>{words.opinion}</label>
        <SentenceMenu kind="opinion" text={draft.text} onText={draft.write} />
      </div>
      <Input.TextArea
        id={inputId}
        value={draft.text}
        autoSize={{ minRows: 5, maxRows: 14 }}
        maxLength={OPINION_MAX_CHARACTERS}
        showCount
        placeholder={words.hint}
        onChange={({ target }) => draft.write(target.value)}
      />
      <p className="decision__hint" role="status">
        {stateWords(draft.state, opinion.savedAtUtc)}
      </p>
    </>
  );
}

function stateWords(state: OpinionDraft['state'], savedAtUtc: string | null): string {
  if (state === 'saving') return words.saving;
  if (state !== 'saved') return words.unsaved;
  return savedAtUtc === null ? '' : words.saved(formatChinaClock(savedAtUtc));
}
