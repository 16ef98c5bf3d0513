import { App, Button, Input, Popconfirm } from 'antd';
import { useState, type ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
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
  const act = useTableAct(table);
  const { message } = App.useApp();
  const [checks, setChecks] = useState(table.checks);
  const [reason, setReason] = useState('');
  const isBusy = (kind: string): boolean => act.isPending && act.variables.kind === kind;
  const isUnsaved = !isSameChecks(checks, table.checks);
  const mayAct = table.may.includes('receive');
  return (
    <>
      <TableHead table={table} count={table.entries.length} />
      <ActProblem error={act.error} />
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
        onSave={() => act.mutate({ kind: 'check', body: { checks } })}
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
