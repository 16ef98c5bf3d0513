import type { PinTarget } from '#shared/api/views';
import { targetKey } from '../pin-target';

export type DecisionKind = 'return' | 'approve' | 'decline';

export interface DraftReason {
  target: PinTarget;
  text: string;
}

/** What a clerk has written and not yet sent. Times are as typed, in +08:00. */
export interface DecisionDraft {
  /** The decision whose panel is open. */
  kind: DecisionKind | null;
  reasons: readonly DraftReason[];
  untilDate: string;
  untilTime: string;
  opinion: string;
  declineReason: string;
}

export const REASON_MAX_CHARACTERS = 500;
export const REASONS_MAX = 50;

export function emptyDraft({ date, time }: { date: string; time: string }): DecisionDraft {
  return { kind: null, reasons: [], untilDate: date, untilTime: time, opinion: '', declineReason: '' };
}

/** Position of the reason pinned there, counted from 1 as the contact will read it; null when there is none. */
export function pinnedAt(draft: DecisionDraft, target: PinTarget): number | null {
  const index = draft.reasons.findIndex((reason) => targetKey(reason.target) === targetKey(target));
  return index < 0 ? null : index + 1;
}

/** A place is pinned at most once; pinning it again only fills a text that is still empty. */
export function pinned(draft: DecisionDraft, target: PinTarget, text = ''): DecisionDraft {
  if (pinnedAt(draft, target) !== null) {
    const known = draft.reasons.find((reason) => targetKey(reason.target) === targetKey(target));
    return text === '' || known?.text.trim() !== '' ? draft : reworded(draft, target, text);
  }
  if (draft.reasons.length >= REASONS_MAX) return draft;
  return { ...draft, reasons: [...draft.reasons, { target, text }] };
}

export function unpinned(draft: DecisionDraft, target: PinTarget): DecisionDraft {
  return {
    ...draft,
    reasons: draft.reasons.filter((reason) => targetKey(reason.target) !== targetKey(target)),
  };
}

export function reworded(draft: DecisionDraft, target: PinTarget, text: string): DecisionDraft {
  return {
    ...draft,
    reasons: draft.reasons.map((reason) =>
      targetKey(reason.target) === targetKey(target) ? { ...reason, text } : reason,
    ),
  };
}
