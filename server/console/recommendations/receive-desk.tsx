import { App, Button, Input, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { ConsoleProblem } from '../http/console-problem';
import { ActProblem } from './act-problem';
import { CheckList, isSameChecks } from './check-list';
import { ChosenList } from './chosen-list';
import { PapersPane } from './papers-pane';
import { recommendationsWording as wording } from './recommendations-wording';
import { ScansPane } from './scans-pane';
import { TableHead } from './table-head';
import { useTableAct } from './use-recommendation';

/** What a bureau sent: to read, to check item by item, to receive or to send back. */
export function ReceiveDesk({ table }: { table: RecommendationView }): ReactElement {
  const { message } = App.useApp();
  // What the checks began with: a colleague's newer ones must not pass for what this clerk has seen.
  const [base, setBase] = useState(table);
  const [checks, setChecks] = useState(table.checks);
  const [reason, setReason] = useState('');
  const isBusy = (kind: string): boolean => act.isPending && act.variables.kind === kind;
  const isUnsaved = !isSameChecks(checks, base.checks);
  const restart = (view: RecommendationView): void => {
    setBase(view);
    setChecks(view.checks);
  };
  if (table !== base && !isUnsaved) restart(table);
  const act = useTableAct(base);
  const isOutrun = act.error instanceof ConsoleProblem && act.error.code === 'version.stale';
  const mayAct = table.may.includes('receive');
  return (
    <>
      <TableHead table={table} count={table.entries.length} />
      <ActProblem error={act.error} />
      {isOutrun && (
        <Button
          onClick={() => {
            act.reset();
            restart(table);
          }}
        >
          {wording.reload}
        </Button>
      )}
      <section aria-label={wording.chosen}>
        <h2 className="recommendation-section-title">{wording.chosen}</h2>
        <ChosenList entries={table.entries} acts={null} />
      </section>
      <h2 className="recommendation-section-title">{wording.papers}</h2>
      <PapersPane table={table} onIssue={null} isIssuing={false} blockedBy={null} />
      <ScansPane table={table} acts={null} />
      <CheckList
        checks={checks}
        onChange={mayAct ? setChecks : null}
        onSave={() => act.mutate({ kind: 'check', body: { checks } }, { onSuccess: restart })}
        isSaving={isBusy('check')}
      />
      {mayAct && (
        <>
          <p>
            <Popconfirm
              title={wording.receiveAsk}
              okText={wording.receiveConfirm}
              cancelText={wording.cancel}
              onConfirm={() =>
                act.mutate({ kind: 'receive' }, { onSuccess: () => void message.success(wording.received) })
              }
            >
              <Button type="primary" disabled={isUnsaved} loading={isBusy('receive')}>
                {wording.receive}
              </Button>
            </Popconfirm>
            {isUnsaved && <span className="recommendation-hint">{wording.checksUnsaved}</span>}
          </p>
          <p className="recommendation-buttons">
            <Input.TextArea
              aria-label={wording.sendBackReason}
              placeholder={wording.sendBackReason}
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 2 }}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button
              danger
              disabled={reason.trim() === ''}
              loading={isBusy('sendBack')}
              onClick={() =>
                act.mutate(
                  { kind: 'sendBack', body: { reason } },
                  { onSuccess: () => void message.success(wording.sentBack) },
                )
              }
            >
              {wording.sendBack}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
