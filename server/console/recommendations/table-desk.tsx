import { App, Button, Input } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { ConsoleProblem } from '../http/console-problem';
import { ActProblem } from './act-problem';
import { CandidateList } from './candidate-list';
import { ChosenList } from './chosen-list';
import { PapersPane } from './papers-pane';
import { recommendationsWording as wording } from './recommendations-wording';
import { ScansPane } from './scans-pane';
import { SendPane } from './send-pane';
import {
  bodyOf,
  candidatesOf,
  draftOf,
  isChanged,
  withAdded,
  withMoved,
  withReason,
  withRemoved,
} from './table-draft';
import { TableHead } from './table-head';
import { useTableAct } from './use-recommendation';

/** Choosing, writing, issuing, sealing and sending; after it is sent the same to read. */
export function TableDesk({
  table,
  onReload,
}: {
  table: RecommendationView;
  onReload: () => Promise<RecommendationView | undefined>;
}): ReactElement {
  // What the draft began with: another clerk's newer table must not pass for what this one has seen.
  const [base, setBase] = useState(table);
  const [edited, setDraft] = useState(() => draftOf(table));
  const restart = (view: RecommendationView): void => {
    setBase(view);
    setDraft(draftOf(view));
  };
  const { message } = App.useApp();
  const maySave = table.may.includes('save');
  const draft = maySave ? edited : draftOf(table);
  const isUnsaved = maySave && isChanged(draft, base);
  if (table !== base && !isUnsaved) restart(table);
  const act = useTableAct(base);
  useWarningOnLeaving(isUnsaved);
  const save = (): void =>
    act.mutate(
      { kind: 'save', body: bodyOf(draft) },
      {
        onSuccess: (view) => {
          restart(view);
          void message.success(wording.saved);
        },
      },
    );
  const isOutrun = act.error instanceof ConsoleProblem && act.error.code === 'version.stale';
  const blockedBy = isUnsaved ? wording.saveFirst : null;
  const isBusy = (kind: string): boolean => act.isPending && act.variables.kind === kind;
  return (
    <>
      <TableHead table={table} count={draft.entries.length} />
      <ActProblem error={act.error} />
      {isOutrun && (
        <Button
          onClick={() => {
            void onReload().then((fresh) => {
              if (fresh === undefined) return;
              act.reset();
              restart(fresh);
            });
          }}
        >
          {wording.reload}
        </Button>
      )}
      {maySave && (
        <section aria-label={wording.candidates}>
          <h2 className="recommendation-section-title">{wording.candidates}</h2>
          <CandidateList
            candidates={candidatesOf(table, draft)}
            hasChosen={draft.entries.length > 0}
            onAdd={(candidate) => setDraft(withAdded(draft, candidate))}
          />
        </section>
      )}
      <section aria-label={wording.chosen}>
        <h2 className="recommendation-section-title">{wording.chosen}</h2>
        <ChosenList
          entries={draft.entries}
          acts={
            maySave
              ? {
                  onMove: (from, to) => setDraft(withMoved(draft, from, to)),
                  onRemove: (id) => setDraft(withRemoved(draft, id)),
                  onReason: (id, reason) => setDraft(withReason(draft, id, reason)),
                }
              : null
          }
        />
      </section>
      {maySave && (
        <div className="recommendation-save">
          <label>
            {wording.letterNumber}{' '}
            <Input
              className="recommendation-save__number"
              value={draft.letterNumber}
              maxLength={60}
              onChange={(event) => setDraft({ ...draft, letterNumber: event.target.value })}
            />
          </label>
          <Button type="primary" disabled={!isUnsaved} loading={isBusy('save')} onClick={save}>
            {wording.save}
          </Button>
          <span aria-live="polite">{isUnsaved ? wording.unsaved : wording.saved}</span>
        </div>
      )}
      <h2 className="recommendation-section-title">{wording.papers}</h2>
      <PapersPane
        table={table}
        onIssue={table.may.includes('issue') ? () => act.mutate({ kind: 'issue' }) : null}
        isIssuing={isBusy('issue')}
        blockedBy={blockedBy}
      />
      {table.issue !== null && (
        <ScansPane
          table={table}
          acts={
            table.may.includes('scan') && !isUnsaved
              ? {
                  onAdd: (paper, file) => act.mutate({ kind: 'addScan', paper, file }),
                  onRemove: (scanId) => act.mutate({ kind: 'removeScan', scanId }),
                  isBusy: isBusy('addScan'),
                }
              : null
          }
        />
      )}
      {maySave && (
        <SendPane
          maySend={table.may.includes('send')}
          isSending={isBusy('send')}
          blockedBy={blockedBy}
          onSend={() => act.mutate({ kind: 'send' }, { onSuccess: () => void message.success(wording.sent) })}
        />
      )}
    </>
  );
}

/** The browser asks before a page with unsaved work is closed. */
function useWarningOnLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
