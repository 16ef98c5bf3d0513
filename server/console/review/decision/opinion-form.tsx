import { Form, Input } from 'antd';
import { useId, type ReactElement } from 'react';
import type { RequestFault } from '#shared/api/problems';
import { SentenceMenu } from '../../sentences/sentence-menu';
import { OpinionOffer } from '../opinion/opinion-offer';
import { REASON_MAX_CHARACTERS, type DecisionDraft } from './decision-draft';
import { messageAt } from './decision-faults';
import { decisionWording } from './decision-wording';
import type { ChangeDraft } from './use-decision-draft';

/** The text that goes with an approval or a refusal. */
export function OpinionForm({
  id,
  kind,
  draft,
  change,
  faults,
}: {
  id: string;
  kind: 'approve' | 'decline';
  draft: DecisionDraft;
  change: ChangeDraft;
  faults: readonly RequestFault[];
}): ReactElement {
  const inputId = useId();
  const isApproval = kind === 'approve';
  const text = isApproval ? draft.opinion : draft.declineReason;
  const write = (next: string): void =>
    change((old) => (isApproval ? { ...old, opinion: next } : { ...old, declineReason: next }));
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
          value={text}
          onChange={({ target: { value } }) => write(value)}
        />
      </Form.Item>
      <SentenceMenu kind={isApproval ? 'opinion' : 'decline'} text={text} onText={write} />
      {isApproval && <OpinionOffer id={id} text={text} onText={write} />}
    </>
  );
}
