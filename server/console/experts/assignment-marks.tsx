import type { ReactElement } from 'react';
import type { BoardApplication, ReviewBoard } from '#shared/api/views';
import { Mark, type Tone } from '../ui/mark';
import { expertsWording } from './experts-wording';

type Assignment = BoardApplication['assignments'][number];

/** How far a sheet is, in a word. */
export function sheetState(
  { submittedAtUtc, excuse, isOverdue, scored }: Assignment,
  criteria: number,
): { tone: Tone; text: string } {
  if (submittedAtUtc !== null) return { tone: 'good', text: expertsWording.submitted };
  if (excuse !== null) return { tone: 'plain', text: expertsWording.excused };
  const progress = expertsWording.progress(scored, criteria);
  return isOverdue
    ? { tone: 'bad', text: `${expertsWording.overdue} ${progress}` }
    : { tone: 'waiting', text: progress };
}

/** The experts of an application, each with the progress of the sheet. */
export function AssignmentMarks({
  about,
  board,
}: {
  about: BoardApplication;
  board: ReviewBoard;
}): ReactElement {
  const nameOf = new Map(board.experts.map(({ id, displayName }) => [id, displayName]));
  return (
    <div className="experts-marks">
      {about.assignments
        .filter(({ state }) => state === 'active')
        .map((assignment) => {
          const { tone, text } = sheetState(assignment, board.review.criteria.length);
          const name = nameOf.get(assignment.expertId) ?? '';
          return (
            <Mark key={assignment.id} tone={tone}>
              {about.status === 'received' ? name : `${name} ${text}`}
            </Mark>
          );
        })}
      {about.lacking > 0 && <Mark tone="attention">{expertsWording.lacking(about.lacking)}</Mark>}
    </div>
  );
}
