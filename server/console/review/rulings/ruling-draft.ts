import type { BodyOf } from '#shared/api/endpoints/index';
import type { RequestFault } from '#shared/api/problems';
import type { PhotoView, ReviewView } from '#shared/api/views';
import { verdicts } from '#shared/pages/photo-verdicts';
import { rulingPhrases, rulingWording } from './ruling-wording';

/** As the server's limit is, in UTF-16 units. */
export const RULING_REASON_MAX_CHARACTERS = 200;

/** What a clerk has begun to write about a photograph and not yet sent. */
export interface RulingDraft {
  isOpen: boolean;
  /** null: not chosen yet. */
  isValid: boolean | null;
  reason: string;
}

export const emptyRuling: RulingDraft = { isOpen: true, isValid: null, reason: '' };

/** While the bureau decides, about a page of the print in force. */
export function mayRule(review: Pick<ReviewView, 'moves'>, photo: Pick<PhotoView, 'verdict'>): boolean {
  return review.moves.length > 0 && verdicts[photo.verdict].rulable;
}

/** A sentence that was picked for the other case goes; what the clerk wrote stays. */
export function withChoice(draft: RulingDraft, isValid: boolean): RulingDraft {
  const isPicked = [...rulingPhrases.valid, ...rulingPhrases.invalid].includes(draft.reason.trim());
  const keepsReason = draft.isValid === isValid || !isPicked;
  return { ...draft, isValid, reason: keepsReason ? draft.reason : '' };
}

/** A usual sentence takes the place of another one, and follows what the clerk wrote. */
export function withPhrase(draft: RulingDraft, phrase: string): RulingDraft {
  const written = draft.reason.trim();
  if (written.includes(phrase)) return draft;
  const isPicked = [...rulingPhrases.valid, ...rulingPhrases.invalid].includes(written);
  const reason = isPicked ? phrase : `${written}${phrase}`;
  return { ...draft, reason: reason.slice(0, RULING_REASON_MAX_CHARACTERS) };
}

/** What keeps the ruling from being sent; named like the server names its own faults. */
export function faultsOfRuling({ isValid, reason }: RulingDraft): RequestFault[] {
  return [
    ...(isValid === null
      ? [{ field: 'isValid', code: 'required', message: rulingWording.choiceMissing }]
      : []),
    ...(reason.trim() === ''
      ? [{ field: 'reason', code: 'required', message: rulingWording.reasonMissing }]
      : []),
  ];
}

/** The request that the draft stands for, or null while it is not whole. */
export function rulingOf(draft: RulingDraft): BodyOf<'reviews.rulePhoto'> | null {
  if (draft.isValid === null || faultsOfRuling(draft).length > 0) return null;
  return { isValid: draft.isValid, reason: draft.reason.trim() };
}
