import type { ReactElement } from 'react';
import { textAnswer } from '#shared/applications/answers';
import type { ReviewView } from '#shared/api/views';
import { uiWording } from '../../ui/ui-wording';
import { PinButton } from '../decision/pin-button';
import { targetElementId, targetLabel } from '../pin-target';
import { PlaceNotes } from './place-notes';
import { sheetWording } from './sheet-wording';

/** 经营情况 as on the paper: a line a year. */
export function FinanceTable({ review }: { review: ReviewView }): ReactElement {
  return (
    <div className="sheet-row sheet-row--table">
      <table className="finance">
        <caption>{sheetWording.finance}</caption>
        <thead>
          <tr>
            <th scope="col">{sheetWording.year}</th>
            <th scope="col">{sheetWording.revenue}</th>
            <th scope="col">{sheetWording.growth}</th>
            <th scope="col">{sheetWording.profit}</th>
            <th scope="col">{sheetWording.growth}</th>
          </tr>
        </thead>
        <tbody>
          {review.definition.form.financeRows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{sheetWording.yearOf(row.year)}</th>
              {[row.revenue, row.revenueGrowth, row.profit, row.profitGrowth].map((key) => (
                <FigureCell key={key} fieldKey={key} review={review} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureCell({ fieldKey, review }: { fieldKey: string; review: ReviewView }): ReactElement {
  const target = { kind: 'field', key: fieldKey } as const;
  const text = textAnswer(review.answers, fieldKey).trim();
  return (
    <td id={targetElementId(target)}>
      <div className="finance__figure">
        {text === '' ? <span className="answer-empty">{uiWording.notAnswered}</span> : text}
        <PinButton target={target} label={targetLabel(review.definition, target)} />
      </div>
      <PlaceNotes review={review} target={target} />
    </td>
  );
}
