import { Button } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { choicesAnswer } from '#shared/applications/answers';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { writeQueuePlace, type QueuePlace } from '../queue/queue-place';
import { Mark } from '../ui/mark';
import { KeyHelp } from '../ui/key-help';
import { StatusMark } from '../ui/status-mark';
import { usePageKeys } from '../ui/use-page-keys';
import type { DecisionKind } from './decision/decision-draft';
import { ArchiveDownload } from './archive-download';
import { ChangesButton } from './changes/changes-button';
import { useNeighbours } from './next-application';
import { OpeningLine } from './opening-line';
import { reviewWording } from './review-wording';

/** What is worked on beside the application besides a decision. */
export const reviewSides = ['opinion', 'paper'] as const;
export type ReviewSide = (typeof reviewSides)[number];

const decisions = ['return', 'decline', 'approve'] as const satisfies readonly DecisionKind[];

/** Who and what it is, the way back and onward, and the decisions that this person may make now. */
export function ReviewHead({
  review,
  place,
  decision,
  onDecision,
  side,
  onSide,
}: {
  review: ReviewView;
  place: QueuePlace;
  decision: DecisionKind | null;
  onDecision: (kind: DecisionKind | null) => void;
  side: ReviewSide | null;
  onSide: (side: ReviewSide | null) => void;
}): ReactElement {
  const navigate = useNavigate();
  const search = writeQueuePlace(place).toString();
  const { previous, next } = useNeighbours(place, review.id);
  const addressOf = (id: string): string => `/applications/${id}${search === '' ? '' : `?${search}`}`;
  const mayDecide: readonly string[] = review.moves;
  const previousId = previous?.id;
  const nextId = next?.id;
  usePageKeys(
    useMemo(() => {
      const goTo = (id: string | undefined): void => {
        if (id !== undefined) void navigate(`/applications/${id}${search === '' ? '' : `?${search}`}`);
      };
      const decide = (kind: DecisionKind): void => {
        if (mayDecide.includes(kind)) onDecision(decision === kind ? null : kind);
      };
      return {
        k: () => goTo(previousId),
        j: () => goTo(nextId),
        a: () => decide('approve'),
        r: () => decide('return'),
        x: () => decide('decline'),
        u: () => void navigate(`/applications${search === '' ? '' : `?${search}`}`),
      };
    }, [navigate, search, previousId, nextId, mayDecide, decision, onDecision]),
  );
  const hasPriority =
    review.definition.priority.rule === 'prefer' &&
    choicesAnswer(review.answers, review.definition.priority.fieldKey).length > 0;
  return (
    <header className="review-head">
      <div className="review-head__way">
        <Link to={`/applications${search === '' ? '' : `?${search}`}`}>← {reviewWording.toQueue}</Link>
        {previous !== null && (
          <Link to={addressOf(previous.id)} title={`${previous.unitName}（k）`}>
            {reviewWording.previous}
          </Link>
        )}
        {next !== null && (
          <Link to={addressOf(next.id)} title={`${next.unitName}（j）`}>
            {reviewWording.next}
          </Link>
        )}
      </div>
      <div className="review-head__row">
        <h1 className="review-head__unit" title={review.unit.name}>
          {review.unit.name}
        </h1>
        <StatusMark status={review.status} />
        {hasPriority && <Mark tone="attention">{reviewWording.priority}</Mark>}
        <div className="review-head__decisions">
          {reviewSides.map((one) => (
            <Button
              key={one}
              type={side === one ? 'primary' : 'text'}
              aria-pressed={side === one}
              onClick={() => onSide(side === one ? null : one)}
            >
              {reviewWording.sides[one]}
            </Button>
          ))}
          {decisions
            .filter((kind) => review.moves.includes(kind))
            .map((kind) => (
              <Button
                key={kind}
                type={decision === kind ? 'primary' : 'default'}
                aria-pressed={decision === kind}
                onClick={() => onDecision(decision === kind ? null : kind)}
              >
                {reviewWording.decisions[kind]}
              </Button>
            ))}
        </div>
      </div>
      <div className="review-head__facts">
        {review.submission !== null && (
          <>
            <span>{reviewWording.number(review.submission.number)}</span>
            <span>{reviewWording.submittedAt(formatChinaTime(review.submission.submittedAtUtc))}</span>
          </>
        )}
        <span>{reviewWording.code(review.code)}</span>
        <span>{reviewWording.creditCode(review.unit.creditCode)}</span>
        <OpeningLine review={review} />
        <ChangesButton review={review} />
        <ArchiveDownload review={review} />
        <KeyHelp keys={reviewWording.keys} />
      </div>
    </header>
  );
}
