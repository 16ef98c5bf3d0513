import type { CampaignDefinition, StepKey } from '#shared/campaigns/campaign-definition';

/** The order of the phone's steps. */
export const stepOrder: readonly StepKey[] = [
  'unit',
  'directions',
  'contact',
  'figures',
  'description',
  'conditions',
  'attachments',
  'check',
];

/**
 * What follows from the rest and is not for a clerk to keep in step by hand: directions are numbered in their order and
 * are the choices of the field 申报方向; a step that asks nothing is left out.
 */
export function completeDefinition(definition: CampaignDefinition): CampaignDefinition {
  let number = 0;
  const directionAreas = definition.directionAreas.map((area) => ({
    ...area,
    directions: area.directions.map((direction) => ({ ...direction, number: (number += 1) })),
  }));
  const choices = directionAreas.flatMap(({ directions }) =>
    directions.map(({ key, number: position, title }) => ({ key, label: `${position}.${title}` })),
  );
  const fields = definition.form.fields.map((field) =>
    field.key === 'directions' && field.kind === 'choices' ? { ...field, choices } : field,
  );
  const asksSomething = (step: StepKey): boolean =>
    step === 'check' ||
    (step === 'conditions' && definition.conditions.length > 0) ||
    (step === 'attachments' && definition.attachmentKinds.length > 0) ||
    fields.some((field) => field.step === step);
  const steps = definition.form.steps.filter(({ key }) => asksSomething(key));
  return { ...definition, directionAreas, form: { ...definition.form, fields, steps } };
}
