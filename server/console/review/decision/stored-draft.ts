import type { PinTarget } from '#shared/api/views';
import type { DecisionDraft, DraftReason } from './decision-draft';

/** In this tab only, apart for each person and application: reading it on another desk or as another clerk is no use. */
const storageKey = (accountId: string, applicationId: string): string =>
  `console.decision.${accountId}.${applicationId}`;

/** The draft that this tab still has, or null. What an older release wrote in another form is not taken over. */
export function readStoredDraft(accountId: string, applicationId: string): DecisionDraft | null {
  try {
    const stored: unknown = JSON.parse(
      sessionStorage.getItem(storageKey(accountId, applicationId)) ?? 'null',
    );
    return isDraft(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function storeDraft(accountId: string, applicationId: string, draft: DecisionDraft): void {
  sessionStorage.setItem(storageKey(accountId, applicationId), JSON.stringify(draft));
}

export function forgetDraft(accountId: string, applicationId: string): void {
  sessionStorage.removeItem(storageKey(accountId, applicationId));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isDraft(value: unknown): value is DecisionDraft {
  return (
    isObject(value) &&
    (value.kind === null || ['return', 'approve', 'decline'].includes(String(value.kind))) &&
    ['untilDate', 'untilTime', 'opinion', 'declineReason'].every((key) => typeof value[key] === 'string') &&
    Array.isArray(value.reasons) &&
    value.reasons.every(isReason)
  );
}

function isReason(value: unknown): value is DraftReason {
  return isObject(value) && typeof value.text === 'string' && isTarget(value.target);
}

function isTarget(value: unknown): value is PinTarget {
  if (!isObject(value)) return false;
  if (value.kind === 'page') return Number.isInteger(value.page);
  return (value.kind === 'field' || value.kind === 'attachment') && typeof value.key === 'string';
}
