import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import type { RequestFault } from '#shared/api/problems';
import type { PinTarget } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { targetKey, targetLabel } from '../pin-target';
import { REASONS_MAX, reworded, unpinned, type DecisionDraft } from './decision-draft';
import { messageAt, messageAtReason } from './decision-faults';
import { decisionWording } from './decision-wording';
import { ReasonEditor } from './reason-editor';
import type { ChangeDraft } from './use-decision-draft';

/** The pinned reasons in the order in which the contact reads them, and the date until which to correct. */
export function ReturnForm({
  definition,
  draft,
  change,
  faults,
  focusedReason,
  onShow,
}: {
  definition: CampaignDefinition;
  draft: DecisionDraft;
  change: ChangeDraft;
  faults: readonly RequestFault[];
  focusedReason: string | null;
  onShow: (target: PinTarget) => void;
}): ReactElement {
  const untilMessage = messageAt(faults, 'correctUntilUtc');
  const noneMessage = draft.reasons.length === 0 ? messageAt(faults, 'reasons') : null;
  return (
    <>
      {draft.reasons.length === 0 && <p className="decision__hint">{decisionWording.pinFirst}</p>}
      {draft.reasons.length >= REASONS_MAX && <p className="decision__hint">{decisionWording.reasonsFull}</p>}
      {noneMessage !== null && (
        <p role="alert" className="decision__fault">
          {noneMessage}
        </p>
      )}
      <ol className="reasons">
        {draft.reasons.map(({ target, text }, index) => (
          <ReasonEditor
            key={targetKey(target)}
            position={index + 1}
            kind={target.kind}
            label={targetLabel(definition, target)}
            text={text}
            message={messageAtReason(faults, index)}
            isFocused={focusedReason === targetKey(target)}
            onShow={() => onShow(target)}
            onText={(next) => change((old) => reworded(old, target, next))}
            onRemove={() => change((old) => unpinned(old, target))}
          />
        ))}
      </ol>
      <Form.Item
        className="decision__until"
        layout="vertical"
        label={decisionWording.until}
        validateStatus={untilMessage === null ? undefined : 'error'}
        help={untilMessage ?? undefined}
      >
        <div className="decision__until-inputs">
          <Input
            type="date"
            aria-label={decisionWording.untilDate}
            value={draft.untilDate}
            onChange={({ target: { value } }) => change((old) => ({ ...old, untilDate: value }))}
          />
          <Input
            type="time"
            aria-label={decisionWording.untilTime}
            value={draft.untilTime}
            onChange={({ target: { value } }) => change((old) => ({ ...old, untilTime: value }))}
          />
        </div>
      </Form.Item>
    </>
  );
}
