import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import type { PaperArrivalsView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../../ui/problem-notice';
import { paperWording as words } from './paper-wording';
import { useUndoArrival } from './use-paper-arrivals';

/** Everything that was ticked, newest first; what was ticked by mistake stays and says so. */
export function ArrivalList({ id, arrivals }: { id: string; arrivals: PaperArrivalsView }): ReactElement {
  return (
    <section>
      <h3>{words.steps.arrivals}</h3>
      {arrivals.arrivals.length === 0 && <p className="decision__hint">{words.none}</p>}
      <ul className="paper__arrivals">
        {arrivals.arrivals.map((arrival) => {
          const { copies, recordedBy, recordedAtUtc, comparison, undone } = arrival;
          return (
            <li key={arrival.id}>
              <span className={undone === null ? undefined : 'paper__undone'}>
                {words.arrival(copies, recordedBy, formatChinaTime(recordedAtUtc))}
              </span>
              {comparison !== null && (
                <p className="sheet-note">
                  {words.compared(comparison.revision, comparison.completeCopies)}
                  {comparison.missingPages.length > 0 && words.missing(comparison.missingPages)}
                </p>
              )}
              {undone !== null && (
                <p className="sheet-note">
                  {words.undone(undone.by, formatChinaTime(undone.atUtc), undone.reason)}
                </p>
              )}
              {undone === null && arrivals.may.record && (
                <UndoArrival id={id} version={arrivals.version} arrival={arrival.id} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function UndoArrival({
  id,
  version,
  arrival,
}: {
  id: string;
  version: number;
  arrival: string;
}): ReactElement {
  const [reason, setReason] = useState<string | null>(null);
  const undo = useUndoArrival(id, version);
  if (reason === null) {
    return (
      <Button size="small" type="link" onClick={() => setReason('')}>
        {words.undo}
      </Button>
    );
  }
  return (
    <div className="paper__undo">
      {undo.isError && <ProblemNotice error={undo.error} />}
      <Input
        autoFocus
        size="small"
        value={reason}
        maxLength={200}
        placeholder={words.undoReason}
        aria-label={words.undoReason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        size="small"
        danger
        disabled={reason.trim() === ''}
        loading={undo.isPending}
        onClick={() => undo.mutate({ arrival, reason })}
      >
        {words.undoConfirm}
      </Button>
      <Button size="small" onClick={() => setReason(null)}>
        {words.cancel}
      </Button>
    </div>
  );
}
