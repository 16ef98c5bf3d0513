import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { noticeKinds } from '#shared/notices/notice-kinds';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { targetKey, targetLabel } from '../pin-target';
import { typedUntil } from './correct-until';
import type { DecisionDraft } from './decision-draft';
import { decisionWording } from './decision-wording';

/** The return as the contact will read it on the phone. */
export function ReturnPreview({ review, draft }: { review: ReviewView; draft: DecisionDraft }): ReactElement {
  const until = typedUntil(draft);
  return (
    <div className="return-preview">
      <p className="decision__hint">{decisionWording.previewUnit(review.unit.name)}</p>
      <p className="return-preview__headline">{noticeKinds.returned.headline}</p>
      {until !== null && <p>{decisionWording.previewUntil(formatChinaTimeInWords(until))}</p>}
      <ol>
        {draft.reasons.map((reason) => (
          <li key={targetKey(reason.target)}>
            <strong>{targetLabel(review.definition, reason.target)}</strong>
            <span className="return-preview__text">{reason.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
