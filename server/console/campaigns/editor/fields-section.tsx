import { Input } from 'antd';
import type { ReactElement } from 'react';
import { whyFieldIsNeeded } from '#shared/campaigns/needed-fields';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeForm, withItem, type Editing } from './editing';
import { FieldEditor } from './field-editor';
import { ItemList } from './item-list';
import { Labelled } from './labelled';
import { newField } from './new-field';
import { YearsEditor } from './years-editor';

/** The questions of the form, the years of 经营情况 and what the steps say. */
export function FieldsSection({ editing }: { editing: Editing }): ReactElement {
  const { definition } = editing.content;
  const { fields, steps } = definition.form;
  return (
    <>
      <YearsEditor editing={editing} />
      {editing.faultAt('definition.form.fields') !== null && (
        <p className="labelled__fault">{editing.faultAt('definition.form.fields')}</p>
      )}
      <ItemList
        items={fields}
        nameOf={({ label }) => label}
        whyNeeded={({ key }) => whyFieldIsNeeded(definition, key)}
        onChange={(next) => changeForm(editing, { fields: next })}
        add={{ label: wording.addField, make: () => newField('line') }}
      >
        {(field, index) => (
          <FieldEditor
            field={field}
            place={`definition.form.fields.${index}`}
            editing={editing}
            isNew={field.key.startsWith('field-')}
            onChange={(next) =>
              changeForm(editing, {
                fields: fields.map((other, position) => (position === index ? next : other)),
              })
            }
          />
        )}
      </ItemList>
      <h3>{wording.steps}</h3>
      {steps.map((step, index) => (
        <div key={step.key} className="editor-grid">
          {(['title', 'guidance'] as const).map((part) => {
            const label = part === 'title' ? wording.stepTitle : wording.guidance;
            return (
              <Labelled
                key={part}
                label={label}
                fault={editing.faultAt(`definition.form.steps.${index}.${part}`)}
                isWide={part === 'guidance'}
              >
                <Input
                  aria-label={`${label} ${step.title}`}
                  maxLength={200}
                  value={step[part]}
                  onChange={({ target }) =>
                    changeForm(editing, { steps: withItem(steps, index, { [part]: target.value }) })
                  }
                />
              </Labelled>
            );
          })}
        </div>
      ))}
    </>
  );
}
