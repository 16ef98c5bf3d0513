import type { BodyOf } from '#shared/api/endpoints/index';
import type { RecommendationView } from '#shared/api/views';

type Entry = RecommendationView['entries'][number];
type Candidate = RecommendationView['candidates'][number];

/** What the clerk has on the screen, saved or not. */
export interface TableDraft {
  letterNumber: string;
  entries: Entry[];
}

export function draftOf({ letterNumber, entries }: RecommendationView): TableDraft {
  return { letterNumber, entries };
}

export function bodyOf({ letterNumber, entries }: TableDraft): BodyOf<'recommendations.save'> {
  return { letterNumber, entries: entries.map(({ applicationId, reason }) => ({ applicationId, reason })) };
}

export function isChanged(draft: TableDraft, table: RecommendationView): boolean {
  return JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(table)));
}

/** What may still be added: the table's candidates and what the draft has taken out, without what it has taken in. */
export function candidatesOf(table: RecommendationView, draft: TableDraft): Candidate[] {
  const taken = new Set(draft.entries.map(({ applicationId }) => applicationId));
  const removed = table.entries
    .filter(({ isSound }) => isSound)
    .map(({ status: _status, isSound: _isSound, reason, ...shown }) => ({ ...shown, opinion: reason }));
  return [...table.candidates, ...removed].filter(({ applicationId }) => !taken.has(applicationId));
}

/** The bureau's opinion is where a reason begins. */
export function withAdded(draft: TableDraft, { opinion, ...shown }: Candidate): TableDraft {
  const added: Entry = { ...shown, status: 'approved', isSound: true, reason: opinion };
  return { ...draft, entries: [...draft.entries, added] };
}

export function withRemoved(draft: TableDraft, applicationId: string): TableDraft {
  return { ...draft, entries: draft.entries.filter((entry) => entry.applicationId !== applicationId) };
}

export function withReason(draft: TableDraft, applicationId: string, reason: string): TableDraft {
  return {
    ...draft,
    entries: draft.entries.map((entry) =>
      entry.applicationId === applicationId ? { ...entry, reason } : entry,
    ),
  };
}

/** The row at one place moved to another. */
export function withMoved(draft: TableDraft, from: number, to: number): TableDraft {
  const entries = [...draft.entries];
  const [moved] = entries.splice(from, 1);
  if (moved === undefined || to < 0 || to > entries.length) return draft;
  entries.splice(to, 0, moved);
  return { ...draft, entries };
}
