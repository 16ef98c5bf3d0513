import { useEffect, useState } from 'react';
import type { ScoringView } from '#shared/api/views';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { IntentKeys } from '../http/intent-key';
import { forgetSheet, keepSheet, readKeptSheet, type SheetContent } from './kept-sheet';
import { isSame, SheetAutosave, type Autosave, type SaveAnswer } from './sheet-autosave';

/** The sheet as it is being written, and the way to change it. */
export function useSheetAutosave(
  view: ScoringView,
  accountId: string,
): { now: Autosave; autosave: SheetAutosave | null } {
  const [now, setNow] = useState(() => startOf(view, accountId));
  const [autosave, setAutosave] = useState<SheetAutosave | null>(null);
  useEffect(() => {
    const start = startOf(view, accountId);
    const keys = new IntentKeys();
    const made = new SheetAutosave(start, {
      send: (content, version) => send(view.id, content, version, keys),
      keep: (content, version) => keepSheet(accountId, view.id, { content, version }),
      forget: () => forgetSheet(accountId, view.id),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      onChange: setNow,
    });
    setAutosave(made);
    if (start.state === 'saving') made.resume();
    return () => made.end();
  }, [view, accountId]);
  return { now, autosave };
}

/** What this computer still has comes before what the server has, unless both say the same. */
function startOf({ id, sheet, isClosed }: ScoringView, accountId: string): Autosave {
  const { version, savedAtUtc, scores, comment } = sheet;
  const kept = readKeptSheet(accountId, id);
  const saved: Autosave = {
    content: { scores, comment },
    version,
    savedAtUtc,
    state: 'saved',
    theirs: null,
  };
  const isReadOnly = isClosed || sheet.submittedAtUtc !== null;
  if (kept === null || isReadOnly || isSame(kept.content, sheet)) return saved;
  return { ...saved, content: kept.content, version: kept.version, state: 'saving' };
}

async function send(
  id: string,
  content: SheetContent,
  version: number,
  keys: IntentKeys,
): Promise<SaveAnswer> {
  const idempotencyKey = keys.keyFor({ endpoint: 'scoring.save', body: content, version });
  try {
    const sheet = await call('scoring.save', {
      params: { id },
      body: content,
      ifMatch: version,
      idempotencyKey,
    });
    return { kind: 'saved', sheet };
  } catch (error) {
    const problem = asConsoleProblem(error);
    if (problem.isPassing) return { kind: 'unanswered' };
    if (problem.code !== 'version.stale') return { kind: 'refused' };
    const fresh = await call('scoring.open', { params: { id } }).catch(() => null);
    return fresh === null ? { kind: 'unanswered' } : { kind: 'conflict', sheet: fresh.sheet };
  }
}
