import { Input } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { Labelled } from './labelled';
import { choicesOfLines, type Field } from './new-field';
import { NumberInput } from './number-input';

interface LimitsProps<OfField extends Field = Field> {
  field: OfField;
  fault: (part: string) => string | null;
  onChange: (field: Field) => void;
}

/** What the answer may be, by the kind of the field. */
export function FieldLimits({ field, ...rest }: LimitsProps): ReactElement {
  if (field.kind === 'choices') return <ChoiceLimits field={field} {...rest} />;
  if ('unit' in field) return <NumberLimits field={field} {...rest} />;
  return <TextLimits field={field} {...rest} />;
}

function TextLimits({
  field,
  fault,
  onChange,
}: LimitsProps<Extract<Field, { maxCharacters: number }>>): ReactElement {
  const { suggestedCharacters: suggested } = field;
  const suggest = (part: 'min' | 'max', value: number | null): void =>
    onChange({
      ...field,
      suggestedCharacters:
        value === null ? null : { min: 0, max: field.maxCharacters, ...suggested, [part]: value },
    });
  return (
    <>
      <Labelled label={wording.maxCharacters} fault={fault('maxCharacters')}>
        <NumberInput
          label={`${wording.maxCharacters} ${field.label}`}
          value={field.maxCharacters}
          onChange={(value) => onChange({ ...field, maxCharacters: Math.round(value ?? 0) })}
        />
      </Labelled>
      {field.kind === 'paragraphs' && (
        <>
          <Labelled label={wording.suggestedFrom} fault={fault('suggestedCharacters')}>
            <NumberInput
              label={`${wording.suggestedFrom} ${field.label}`}
              value={suggested?.min ?? null}
              onChange={(value) => suggest('min', value)}
            />
          </Labelled>
          <Labelled label={wording.suggestedTo}>
            <NumberInput
              label={`${wording.suggestedTo} ${field.label}`}
              value={suggested?.max ?? null}
              onChange={(value) => suggest('max', value)}
            />
          </Labelled>
        </>
      )}
    </>
  );
}

function NumberLimits({
  field,
  fault,
  onChange,
}: LimitsProps<Extract<Field, { unit: string }>>): ReactElement {
  return (
    <>
      <Labelled label={wording.minimum} fault={fault('minimum')}>
        <NumberInput
          label={`${wording.minimum} ${field.label}`}
          value={field.minimum}
          onChange={(minimum) => onChange({ ...field, minimum })}
        />
      </Labelled>
      <Labelled label={wording.maximum} fault={fault('maximum')}>
        <NumberInput
          label={`${wording.maximum} ${field.label}`}
          value={field.maximum}
          onChange={(maximum) => onChange({ ...field, maximum: maximum ?? 0 })}
        />
      </Labelled>
    </>
  );
}

function ChoiceLimits({
  field,
  fault,
  onChange,
}: LimitsProps<Extract<Field, { kind: 'choices' }>>): ReactElement {
  return (
    <>
      {(['minChoices', 'maxChoices'] as const).map((part) => (
        <Labelled key={part} label={wording[part]} fault={fault(part)}>
          <NumberInput
            label={`${wording[part]} ${field.label}`}
            value={field[part]}
            onChange={(value) => onChange({ ...field, [part]: Math.round(value ?? 0) })}
          />
        </Labelled>
      ))}
      {field.key === 'directions' ? (
        <p className="editor-note">{wording.choicesOfDirections}</p>
      ) : (
        <Labelled label={wording.choices} fault={fault('choices')} isWide>
          <Input.TextArea
            aria-label={`${wording.choices} ${field.label}`}
            autoSize
            value={field.choices.map(({ label }) => label).join('\n')}
            onChange={({ target }) =>
              onChange({ ...field, choices: choicesOfLines(target.value, field.choices) })
            }
          />
        </Labelled>
      )}
    </>
  );
}
