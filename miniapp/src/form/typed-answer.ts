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
