import type { ReactElement } from 'react';
import type { Answers } from '#shared/applications/answers';
import type { ReviewView } from '#shared/api/views';
import { PinButton } from '../decision/pin-button';
import { targetElementId } from '../pin-target';
import { AnswerText } from './answer-text';
import type { SheetCell } from './official-rows';
import { PlaceNotes } from './place-notes';

/** A row of the form: one wide cell or two half ones, each with its caption, answers, notes and pins. */
export function SheetRow({
  cells,
  review,
  answers,
}: {
  cells: readonly SheetCell[];
  review: ReviewView;
  answers: Answers;
}): ReactElement {
  return (
    <dl className={cells.length > 1 ? 'sheet-row sheet-row--halves' : 'sheet-row'}>
      {cells.map(({ label, fields }) => (
        <div key={label} className="sheet-cell">
          <dt className="sheet-cell__label">{label}</dt>
          <dd className="sheet-cell__content">
            {fields.map((field) => {
              const target = { kind: 'field', key: field.key } as const;
              return (
                <div key={field.key} className="sheet-field" id={targetElementId(target)}>
                  <div className="sheet-field__answer">
                    <AnswerText field={field} answers={answers} definition={review.definition} />
                    <PlaceNotes review={review} target={target} />
                  </div>
                  <PinButton target={target} label={field.shortLabel ?? field.label} />
                </div>
              );
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
