import { typedUntil } from './correct-until';
import type { DecisionDraft } from './decision-draft';
import type { Decision } from './use-decide';

/** The request that the draft stands for, or null while it is not whole. */
export function decisionOf(draft: DecisionDraft): Decision | null {
  if (draft.kind === 'approve') return { kind: 'approve', body: { opinion: draft.opinion.trim() } };
  if (draft.kind === 'decline') return { kind: 'decline', body: { reason: draft.declineReason.trim() } };
  const correctUntilUtc = typedUntil(draft);
  if (draft.kind === null || correctUntilUtc === null) return null;
  return {
    kind: 'return',
    body: {
      reasons: draft.reasons.map(({ target, text }) => ({ target, text: text.trim() })),
      correctUntilUtc,
    },
  };
}
