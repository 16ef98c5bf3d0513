import { useMemo, type ReactElement } from 'react';
import type { SubmissionChanges } from '#shared/api/views';
import type { FieldDefinition } from '#shared/campaigns/campaign-definition';
import { changesWording } from './changes-wording';
import { textDifference, type DifferencePart } from './text-difference';

type ChangedField = SubmissionChanges['fields'][number];

/** Old and new text of a field beside each other, what went and what came marked in both. */
export function ChangedField({
  field,
  change,
}: {
  field: FieldDefinition;
  change: ChangedField;
}): ReactElement {
  const before = asText(field, change.before);
  const after = asText(field, change.after);
  const parts = useMemo(() => textDifference(before, after), [before, after]);
  return (
    <section className="changed-field">
      <h3 className="changed-field__label">{field.shortLabel ?? field.label}</h3>
      <div className="changed-field__texts">
        <Version heading={changesWording.before} parts={parts.filter(({ kind }) => kind !== 'added')} />
        <Version heading={changesWording.after} parts={parts.filter(({ kind }) => kind !== 'removed')} />
      </div>
    </section>
  );
}

function Version({ heading, parts }: { heading: string; parts: readonly DifferencePart[] }): ReactElement {
  return (
    <div className="changed-field__version">
      <h4>{heading}</h4>
      <p>
        {parts.length === 0 && changesWording.empty}
        {parts.map(({ kind, text }, index) => {
          if (kind === 'removed') return <del key={index}>{text}</del>;
          return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
        })}
      </p>
    </div>
  );
}

/** Choices by their labels, a line for each. */
function asText(field: FieldDefinition, value: ChangedField['before']): string {
  if (typeof value === 'string') return value;
  const labelOf = (key: string): string =>
    (field.kind === 'choices' && field.choices.find((choice) => choice.key === key)?.label) || key;
  return value.map(labelOf).join('\n');
}
