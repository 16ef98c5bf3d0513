import { Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { unitSealPlaces } from '#shared/campaigns/campaign-definition';
import { sealPlaceNames } from '#shared/pages/photo-findings';
import { ChinaTimeInput } from '../china-time-input';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, type Editing } from './editing';
import { CalendarEditor } from './calendar-editor';
import { Labelled } from './labelled';

const rules = ['prefer', 'exclude', 'neutral'] as const;

/** Title, dates, and what earlier titles mean. */
export function BasicSection({ editing }: { editing: Editing }): ReactElement {
  const { content, faultAt, isCorrection } = editing;
  const { definition, schedule } = content;
  const changeSchedule = (changes: Partial<typeof schedule>): void =>
    editing.change({ ...content, schedule: { ...schedule, ...changes } });
  return (
    <div className="editor-grid">
      <Labelled label={wording.noticeTitle} fault={faultAt('definition.title')} isWide>
        <Input
          aria-label={wording.noticeTitle}
          maxLength={200}
          value={definition.title}
          onChange={({ target }) => changeDefinition(editing, { title: target.value })}
        />
      </Labelled>
      <Labelled label={wording.issuer} fault={faultAt('definition.issuer')} isWide>
        <Input
          aria-label={wording.issuer}
          maxLength={200}
          value={definition.issuer}
          onChange={({ target }) => changeDefinition(editing, { issuer: target.value })}
        />
      </Labelled>
      {isCorrection ? (
        <p className="editor-note">{wording.datesStay}</p>
      ) : (
        (['opensAtUtc', 'deadlineUtc'] as const).map((at) => {
          const label = at === 'opensAtUtc' ? wording.opens : wording.deadline;
          return (
            <Labelled key={at} label={`${label} · ${wording.chinaTime}`} fault={faultAt(`schedule.${at}`)}>
              <ChinaTimeInput
                label={label}
                valueUtc={schedule[at]}
                onChange={(valueUtc) => valueUtc !== null && changeSchedule({ [at]: valueUtc })}
              />
            </Labelled>
          );
        })
      )}
      <Labelled label={wording.rule}>
        <Select
          aria-label={wording.rule}
          value={definition.priority.rule}
          options={rules.map((value) => ({ value, label: wording.rules[value] }))}
          onChange={(rule) => changeDefinition(editing, { priority: { ...definition.priority, rule } })}
        />
      </Labelled>
      <Labelled label={wording.ruleField} fault={faultAt('definition.priority.fieldKey')}>
        <Select
          aria-label={wording.ruleField}
          value={definition.priority.fieldKey}
          options={definition.form.fields
            .filter(({ kind, key }) => kind === 'choices' && key !== 'directions')
            .map(({ key, label }) => ({ value: key, label }))}
          onChange={(fieldKey) =>
            changeDefinition(editing, { priority: { ...definition.priority, fieldKey } })
          }
        />
      </Labelled>
      <Labelled label={wording.sealPlaces} fault={faultAt('definition.unitSealPlaces')} isWide>
        <Checkbox.Group
          aria-label={wording.sealPlaces}
          options={unitSealPlaces.map((value) => ({ value, label: sealPlaceNames[value] }))}
          value={definition.unitSealPlaces ?? [...unitSealPlaces]}
          onChange={(places) => changeDefinition(editing, { unitSealPlaces: places })}
        />
      </Labelled>
      <CalendarEditor editing={editing} />
    </div>
  );
}
