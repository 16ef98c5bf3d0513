import { Form, Input } from 'antd';
import { useId, type ReactElement } from 'react';
import type { RequestFault } from '#shared/api/problems';
import { REASON_MAX_CHARACTERS, type DecisionDraft } from './decision-draft';
import { messageAt } from './decision-faults';
import { decisionWording } from './decision-wording';
import type { ChangeDraft } from './use-decision-draft';

/** The text that goes with an approval or a refusal. */
export function OpinionForm({
  kind,
  draft,
  change,
  faults,
}: {
  kind: 'approve' | 'decline';
  draft: DecisionDraft;
  change: ChangeDraft;
  faults: readonly RequestFault[];
}): ReactElement {
  const inputId = useId();
  const isApproval = kind === 'approve';
  const message = messageAt(faults, isApproval ? 'opinion' : 'reason');
  return (
    <>
      <p className="decision__hint">
        {isApproval ? decisionWording.approveAfter : decisionWording.declineFinal}
      </p>
      <Form.Item
        layout="vertical"
        htmlFor={inputId}
        label={isApproval ? decisionWording.opinion : decisionWording.declineReason}
        validateStatus={message === null ? undefined : 'error'}
        help={message ?? undefined}
      >
        <Input.TextArea
          id={inputId}
          autoFocus
          showCount
          maxLength={REASON_MAX_CHARACTERS}
          autoSize={{ minRows: 6, maxRows: 16 }}
          placeholder={isApproval ? decisionWording.opinionHint : decisionWording.declineReasonHint}
          value={isApproval ? draft.opinion : draft.declineReason}
          onChange={({ target: { value } }) =>
            change((old) => (isApproval ? { ...old, opinion: value } : { ...old, declineReason: value }))
          }
        />
      </Form.Item>
    </>
  );
}
