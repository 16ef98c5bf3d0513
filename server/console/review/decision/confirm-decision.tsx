import { Modal } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import type { DecisionDraft, DecisionKind } from './decision-draft';
import { decisionWording } from './decision-wording';
import { ReturnPreview } from './return-preview';

const { approveTitle, declineTitle, previewTitle, confirmApprove, confirmDecline, confirmReturn } =
  decisionWording;

/** The last look: what the company will read, before it leaves the desk. */
export function ConfirmDecision({
  review,
  kind,
  draft,
  onConfirm,
  onGoBack,
}: {
  review: ReviewView;
  kind: DecisionKind;
  draft: DecisionDraft;
  onConfirm: () => void;
  onGoBack: () => void;
}): ReactElement {
  const words = {
    return: { title: previewTitle, ok: confirmReturn },
    approve: { title: approveTitle(review.unit.name), ok: confirmApprove },
    decline: { title: declineTitle(review.unit.name), ok: confirmDecline },
  }[kind];
  return (
    <Modal
      open
      width={640}
      title={words.title}
      okText={words.ok}
      okButtonProps={{ danger: kind === 'decline' }}
      cancelText={decisionWording.goBack}
      onOk={onConfirm}
      onCancel={onGoBack}
    >
      {kind === 'return' ? (
        <ReturnPreview review={review} draft={draft} />
      ) : (
        <>
          <p className="decision__quote">{kind === 'approve' ? draft.opinion : draft.declineReason}</p>
          <p className="decision__hint">
            {kind === 'approve' ? decisionWording.approveAfter : decisionWording.declineFinal}
          </p>
        </>
      )}
    </Modal>
  );
}
