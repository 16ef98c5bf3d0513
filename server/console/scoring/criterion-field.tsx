import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { RequestFault } from '#shared/api/problems';
import type { ReviewCriterion } from '#shared/campaigns/campaign-definition';
import { pointsFault, type CriterionScore } from '#shared/experts/score-sheet';
import { scoringWording } from './scoring-wording';

/** Points and words for one criterion; points that cannot stand say so at once. */
export function CriterionField({
  criterion,
  score,
  fault,
  isReadOnly,
  onChange,
}: {
  criterion: ReviewCriterion;
  score: CriterionScore;
  fault: RequestFault | null;
  isReadOnly: boolean;
  onChange: (score: CriterionScore) => void;
}): ReactElement {
  const { key, label, guidance, maximumPoints, weight } = criterion;
  const message = pointsFault(score.points, criterion) ?? fault?.message ?? null;
  const inputId = `scores.${key}.points`;
  return (
    <fieldset className="scoring-criterion">
      <legend>{label}</legend>
      <div className="scoring-note">{guidance}</div>
      <div className="scoring-criterion__points">
        <label htmlFor={inputId}>{scoringWording.points(maximumPoints)}</label>
        <Input
          id={inputId}
          inputMode="decimal"
          autoComplete="off"
          value={score.points}
          readOnly={isReadOnly}
          maxLength={6}
          aria-label={scoringWording.pointsOf(label)}
          aria-describedby={message === null ? undefined : `${inputId}-fault`}
          status={message === null ? '' : 'error'}
          onChange={({ target }) =>
            onChange({ ...score, points: target.value.normalize('NFKC').replace(/[\s。]/g, '') })
          }
        />
        <span className="scoring-note">{scoringWording.weight(weight)}</span>
      </div>
      {message !== null && (
        <p id={`${inputId}-fault`} role="alert" className="scoring-fault">
          {message}
        </p>
      )}
      <Input.TextArea
        value={score.comment}
        readOnly={isReadOnly}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 5 }}
        aria-label={scoringWording.commentOf(label)}
        placeholder={scoringWording.comment}
        onChange={({ target }) => onChange({ ...score, comment: target.value })}
      />
    </fieldset>
  );
}
