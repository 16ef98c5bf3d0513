import { useEffect, useState } from 'react';
import { suggestedUntil } from './correct-until';
import { emptyDraft, type DecisionDraft } from './decision-draft';
import { readStoredDraft, storeDraft } from './stored-draft';

export type ChangeDraft = (change: (old: DecisionDraft) => DecisionDraft) => void;

/** The clerk's unsent text for one application; it survives a reload and a new sign-in in this tab. */
export function useDecisionDraft(accountId: string, applicationId: string): [DecisionDraft, ChangeDraft] {
  const [kept] = useState(
    () => readStoredDraft(accountId, applicationId) ?? emptyDraft(suggestedUntil(Date.now())),
  );
  const [draft, setDraft] = useState(kept);
  useEffect(() => {
    if (draft !== kept) storeDraft(accountId, applicationId, draft);
  }, [accountId, applicationId, draft, kept]);
  return [draft, setDraft];
}
