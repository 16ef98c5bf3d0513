import { Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { neededFields } from '#shared/campaigns/needed-fields';
import { campaignsWording as wording } from '../campaigns-wording';
import type { Editing } from './editing';
import { FieldLimits } from './field-limits';
import { Labelled } from './labelled';
import { fieldKinds, newField, type Field } from './new-field';

/** One question of the form. */
export function FieldEditor({
  field,
  place,
  editing,
  isNew,
  onChange,
}: {
  field: Field;
  place: string;
  editing: Editing;
  /** Whether the notice that was copied does not know it: only then its kind may change. */
  isNew: boolean;
  onChange: (field: Field) => void;
}): ReactElement {
  const { faultAt, content } = editing;
  const fault = (part: string): string | null => faultAt(`${place}.${part}`);
  return (
    <>
      <Labelled label={wording.fieldLabel} fault={fault('label') ?? fault('key')} isWide>
        <Input
          aria-label={wording.fieldLabel}
          maxLength={200}
          value={field.label}
          onChange={({ target }) => onChange({ ...field, label: target.value })}
        />
      </Labelled>
      <Labelled label={wording.fieldKind} fault={fault('kind')}>
        <Select
          aria-label={`${wording.fieldKind} ${field.label}`}
          disabled={!isNew || field.key in neededFields}
          value={field.kind}
          options={fieldKinds.map((value) => ({ value, label: wording.kinds[value] }))}
          onChange={(kind) => onChange(newField(kind, field))}
        />
      </Labelled>
      <Labelled label={wording.step} fault={fault('step')}>
        <Select
          aria-label={`${wording.step} ${field.label}`}
          value={field.step}
          options={content.definition.form.steps
            .filter(({ key }) => key !== 'conditions' && key !== 'attachments' && key !== 'check')
            .map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(step) => onChange({ ...field, step })}
        />
      </Labelled>
      <Checkbox
        className="editor-check"
        checked={field.required}
        onChange={({ target }) => onChange({ ...field, required: target.checked })}
      >
        {wording.required}
      </Checkbox>
      <FieldLimits field={field} fault={fault} onChange={onChange} />
      <Labelled label={wording.hint} fault={fault('hint')} isWide>
        <Input
          aria-label={`${wording.hint} ${field.label}`}
          maxLength={1000}
          value={field.hint ?? ''}
          onChange={({ target }) => onChange({ ...field, hint: target.value === '' ? null : target.value })}
        />
      </Labelled>
    </>
  );
}
