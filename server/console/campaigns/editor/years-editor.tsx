import { Button } from 'antd';
import type { ReactElement } from 'react';
import { addFinanceYear, removeFinanceYear, renameFinanceYear } from '#shared/campaigns/finance-years';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, type Definition, type Editing } from './editing';

/** The years whose figures are asked. */
export function YearsEditor({ editing }: { editing: Editing }): ReactElement {
  const { definition } = editing.content;
  const years = definition.form.financeRows.map(({ year }) => year);
  // The shared functions give readonly lists; the wire's are plain.
  const change = (next: unknown): void => changeDefinition(editing, next as Definition);
  const last = years.at(-1);
  return (
    <section className="editor-block" aria-label={wording.years}>
      <div className="editor-block__head">
        <h3>{wording.years}</h3>
        <Button
          size="small"
          onClick={() =>
            // The last first, so that no two rows ever have one year.
            change(
              years.reduceRight(
                (next: Parameters<typeof renameFinanceYear>[0], year) =>
                  renameFinanceYear(next, year, year + 1),
                definition,
              ),
            )
          }
        >
          {wording.shiftYears}
        </Button>
        <Button
          size="small"
          disabled={last === undefined}
          onClick={() => last !== undefined && change(addFinanceYear(definition, last + 1))}
        >
          {wording.addYear}
        </Button>
      </div>
      <ul className="editor-years">
        {years.map((year) => (
          <li key={year}>
            {wording.yearLabel(year)}
            <Button
              size="small"
              danger
              disabled={years.length === 1}
              aria-label={wording.remove(wording.yearLabel(year))}
              onClick={() => change(removeFinanceYear(definition, year))}
            >
              {wording.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {editing.faultAt('definition.form.financeRows') !== null && (
        <p className="labelled__fault">{editing.faultAt('definition.form.financeRows')}</p>
      )}
    </section>
  );
}
