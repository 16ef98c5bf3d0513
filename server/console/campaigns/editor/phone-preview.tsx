import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import type { Definition } from './editing';

/**
 * The steps as a contact meets them, from the same definition. It is a drawing, and says so: the phone's own program runs
 * on published notices alone.
 */
export function PhonePreview({ definition }: { definition: Definition }): ReactElement {
  const { title, issuer, form, conditions, attachmentKinds } = definition;
  return (
    <section className="phone" aria-label={wording.phone} tabIndex={0}>
      <p className="phone__note">{wording.phoneNote}</p>
      <h3 className="phone__title">{title}</h3>
      <p className="phone__issuer">{issuer}</p>
      {form.steps.map((step, index) => (
        <div key={step.key} className="phone__step">
          <h4>
            {index + 1}. {step.title}
          </h4>
          <p>{step.guidance}</p>
          <ul>
            {form.fields
              .filter((field) => field.step === step.key)
              .map((field) => (
                <li key={field.key}>
                  {field.shortLabel ?? field.label}{' '}
                  <Tag>{field.required ? wording.required : wording.optional}</Tag>
                  {'unit' in field && <span>{field.unit}</span>}
                  {'choices' in field && <span>{field.choices.map(({ label }) => label).join('、')}</span>}
                  {field.hint !== null && <p className="phone__hint">{field.hint}</p>}
                </li>
              ))}
            {step.key === 'conditions' && conditions.map(({ key, text }) => <li key={key}>{text}</li>)}
            {step.key === 'attachments' &&
              attachmentKinds.map(({ key, label, minFiles, maxFiles }) => (
                <li key={key}>
                  {label} {minFiles}–{maxFiles}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
