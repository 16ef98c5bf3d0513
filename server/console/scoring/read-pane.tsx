import type { ReactElement } from 'react';
import { textAnswer } from '#shared/applications/answers';
import { fillPath } from '#shared/api/paths';
import type { ScoringView } from '#shared/api/views';
import { AnswerText } from '../review/sheet/answer-text';
import { formatBytes } from '../review/sheet/format-bytes';
import { officialRows, type SheetCell } from '../review/sheet/official-rows';
import { sheetWording } from '../review/sheet/sheet-wording';
import { FileSign } from '../ui/icons';
import { scoringWording } from './scoring-wording';

/** The application as it was handed in: form, attachments, sealed pages. Nothing here can be changed. */
export function ReadPane({ view }: { view: ScoringView }): ReactElement {
  const { above, below, notPrinted } = officialRows(view.definition.form);
  return (
    <div className="sheet-pane">
      <h2 className="sheet-heading">{scoringWording.sections.sheet}</h2>
      <Rows rows={above} view={view} />
      <Figures view={view} />
      <Rows rows={[...below, ...notPrinted.map((cell) => [cell])]} view={view} />
      <h2 className="sheet-heading">{scoringWording.sections.attachments}</h2>
      {view.attachments.length === 0 && <p>{scoringWording.noFiles}</p>}
      <ul className="attachments">
        {view.attachments.map(({ id, fileName, bytes }) => (
          <li key={id} className="attachments__file">
            <a
              href={fillPath('scoring.attachment', { id: view.id, attachment: id })}
              target="_blank"
              rel="noopener"
              title={sheetWording.openFile(fileName)}
            >
              <FileSign /> {fileName}
            </a>
            <span className="sheet-note">{formatBytes(bytes)}</span>
          </li>
        ))}
      </ul>
      <h2 className="sheet-heading">{scoringWording.sections.pages}</h2>
      {view.pages.length === 0 && <p>{scoringWording.noPages}</p>}
      <ul className="scoring-pages">
        {view.pages.map(({ page, photoId, hasScan }) => {
          const address = fillPath(hasScan ? 'scoring.scan' : 'scoring.photo', {
            id: view.id,
            photo: photoId,
          });
          return (
            <li key={page}>
              <a href={address} target="_blank" rel="noopener" title={scoringWording.openPage(page)}>
                <img src={address} alt={scoringWording.page(page)} loading="lazy" />
                {scoringWording.page(page)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Rows({ rows, view }: { rows: readonly (readonly SheetCell[])[]; view: ScoringView }): ReactElement {
  return (
    <div className="sheet">
      {rows.map((cells) => (
        <dl key={cells[0]?.label} className={cells.length > 1 ? 'sheet-row sheet-row--halves' : 'sheet-row'}>
          {cells.map(({ label, fields }) => (
            <div key={label} className="sheet-cell">
              <dt className="sheet-cell__label">{label}</dt>
              <dd className="sheet-cell__content">
                {fields.map((field) => (
                  <div key={field.key} className="sheet-field">
                    <div className="sheet-field__answer">
                      <AnswerText field={field} answers={view.answers} definition={view.definition} />
                    </div>
                  </div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}

function Figures({ view }: { view: ScoringView }): ReactElement {
  return (
    <div className="sheet-row sheet-row--table">
      <table className="finance">
        <caption>{sheetWording.finance}</caption>
        <thead>
          <tr>
            {[
              sheetWording.year,
              sheetWording.revenue,
              sheetWording.growth,
              sheetWording.profit,
              sheetWording.growth,
            ].map((title, index) => (
              <th key={`${title}${index}`} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.definition.form.financeRows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{sheetWording.yearOf(row.year)}</th>
              {[row.revenue, row.revenueGrowth, row.profit, row.profitGrowth].map((key) => (
                <td key={key}>{textAnswer(view.answers, key)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
