import type { AnswerValue } from '#shared/applications/answers';
import { NOT_APPLICABLE, type FieldDefinition } from '#shared/campaigns/campaign-definition';
import { tidyTyped } from '#shared/text/characters';
import { normaliseDecimal } from '#shared/text/decimal';
import { normaliseEmailAddress } from '#shared/text/email-address';
import { normaliseMobileNumber } from '#shared/text/mobile-number';

/** What is kept of a text while it is typed: what the server would make of it, so that both have the same. */
export function typedAnswer(field: FieldDefinition, text: string): string {
  return tidyTyped(text.normalize('NFC'), { lines: field.kind === 'paragraphs' ? 'many' : 'single' });
}

/** The same when the person leaves the field: full-width digits, spaces and separators put right. */
export function finishedAnswer(field: FieldDefinition, text: string): string {
  const typed = typedAnswer(field, text);
  if (typed.trim() === NOT_APPLICABLE) return NOT_APPLICABLE;
  switch (field.kind) {
    case 'amount':
    case 'percent':
    case 'count':
      return normaliseDecimal(typed);
    case 'mobile':
      return normaliseMobileNumber(typed);
    case 'email':
      return normaliseEmailAddress(typed);
    case 'line':
      return typed.trim();
    case 'paragraphs':
    case 'choices':
      return typed;
  }
}

/** An answer as a person reads it: choices by their labels, numbers with their unit. */
export function answerText(field: FieldDefinition, value: AnswerValue | undefined): string {
  if (field.kind === 'choices') {
    const chosen = Array.isArray(value) ? value : [];
    return chosen.map((key) => field.choices.find((choice) => choice.key === key)?.label ?? key).join('\n');
  }
  if (typeof value !== 'string' || value === '') return '';
  return 'unit' in field && value !== NOT_APPLICABLE ? `${value} ${field.unit}` : value;
}
