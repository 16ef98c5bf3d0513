import type { RequestFault } from '#shared/api/problems';
import { REASON_MAX_CHARACTERS, type DecisionDraft } from './decision-draft';
import { typedUntil } from './correct-until';
import { decisionWording } from './decision-wording';

/** What keeps a decision from being sent, found at the desk; named like the server names its own faults. */
export function faultsOfDraft(draft: DecisionDraft, nowMs: number): RequestFault[] {
  if (draft.kind === 'approve') return faultsOfText('opinion', draft.opinion, decisionWording.opinionMissing);
  if (draft.kind === 'decline')
    return faultsOfText('reason', draft.declineReason, decisionWording.declineReasonMissing);
  const until = typedUntil(draft);
  return [
    ...(draft.reasons.length === 0
      ? [{ field: 'reasons', code: 'tooFew', message: decisionWording.noReasons }]
      : []),
    ...draft.reasons.flatMap((reason, index) =>
      faultsOfText(reasonField(index), reason.text, decisionWording.reasonMissing),
    ),
    ...(until === null || Date.parse(until) <= nowMs
      ? [
          {
            field: 'correctUntilUtc',
            code: 'outOfRange',
            message: until === null ? decisionWording.untilMissing : decisionWording.untilPast,
          },
        ]
      : []),
  ];
}

export const reasonField = (index: number): string => `reasons.${index}.text`;

/** The sentence for an input: of the exact field, or of anything inside of it. */
export function messageAt(faults: readonly RequestFault[], field: string): string | null {
  const found = faults.find((fault) => fault.field === field || fault.field.startsWith(`${field}.`));
  return found?.message ?? null;
}

/** The sentence for a reason, whichever part of it the server names. */
export function messageAtReason(faults: readonly RequestFault[], index: number): string | null {
  return messageAt(faults, `reasons.${index}`);
}

function faultsOfText(field: string, text: string, missing: string): RequestFault[] {
  if (text.trim() === '') return [{ field, code: 'required', message: missing }];
  // Counted in UTF-16 units, as the server's limit is.
  if (text.length <= REASON_MAX_CHARACTERS) return [];
  return [{ field, code: 'tooLong', message: decisionWording.tooLong(text.length - REASON_MAX_CHARACTERS) }];
}
