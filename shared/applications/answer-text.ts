import type { AnswerValue } from '#shared/applications/answers';
import { NOT_APPLICABLE, type FieldDefinition } from '#shared/campaigns/campaign-definition';

/** An answer as a person reads it: choices by their labels, numbers with their unit. */
export function answerText(field: FieldDefinition, value: AnswerValue | undefined): string {
  if (field.kind === 'choices') {
    const chosen = Array.isArray(value) ? value : [];
    return chosen.map((key) => field.choices.find((choice) => choice.key === key)?.label ?? key).join('\n');
  }
  if (typeof value !== 'string' || value === '') return '';
  return 'unit' in field && value !== NOT_APPLICABLE ? `${value} ${field.unit}` : value;
}
