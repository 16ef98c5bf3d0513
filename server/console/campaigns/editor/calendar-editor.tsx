import { Select } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, type Editing } from './editing';
import { Labelled } from './labelled';

/** A list of days may be pasted as it stands in the notice of the State Council. */
const BETWEEN_DAYS = [',', '，', '、', ';', '；', ' ', '\n'];

/** Which days count where something is due after so many working days. */
export function CalendarEditor({ editing }: { editing: Editing }): ReactElement {
  const calendar = editing.content.definition.workCalendar ?? { daysOff: [], workedDays: [] };
  return (
    <>
      {(['daysOff', 'workedDays'] as const).map((part) => (
        <Labelled
          key={part}
          label={wording[part]}
          fault={editing.faultAt(`definition.workCalendar.${part}`)}
          isWide
        >
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={60}
            tokenSeparators={BETWEEN_DAYS}
            aria-label={wording[part]}
            value={calendar[part]}
            onChange={(days: string[]) => {
              const sorted = days.map((day) => day.trim().slice(0, 20)).sort();
              changeDefinition(editing, { workCalendar: { ...calendar, [part]: [...new Set(sorted)] } });
            }}
          />
        </Labelled>
      ))}
      <p className="editor-note">{wording.calendarHint}</p>
    </>
  );
}
