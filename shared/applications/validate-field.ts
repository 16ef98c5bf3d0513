import { NOT_APPLICABLE } from '#shared/campaigns/campaign-definition';
import type {
  ChoicesFieldDefinition,
  FieldDefinition,
  NumberFieldDefinition,
  TextFieldDefinition,
} from '#shared/campaigns/campaign-definition';
import type { AnswerValue } from '#shared/applications/answers';
import { fault, type Fault } from '#shared/applications/faults';
import { countCharacters, hasEmoji, hasForbiddenCharacters, hasLineBreak } from '#shared/text/characters';
import { isDecimal, normaliseDecimal } from '#shared/text/decimal';
import { isEmailAddress, normaliseEmailAddress } from '#shared/text/email-address';
import { isMobileNumber, normaliseMobileNumber } from '#shared/text/mobile-number';

/** All faults of one answer by itself; what several answers say together is checked in validate-answers. */
export function validateField(field: FieldDefinition, value: AnswerValue | undefined): Fault[] {
  if (field.kind === 'choices') return validateChoices(field, Array.isArray(value) ? value : []);
  const typed = typeof value === 'string' ? value : '';
  if (typed.trim() === '') {
    return field.required ? [fault(field.key, 'required', { label: field.shortLabel ?? field.label })] : [];
  }
  return 'maxCharacters' in field ? validateText(field, typed) : validateNumber(field, typed);
}

/** Advice on an answer that is acceptable as it stands. */
export function remarksOnField(field: FieldDefinition, value: AnswerValue | undefined): Fault[] {
  if (field.kind !== 'paragraphs' || field.suggestedCharacters === null || typeof value !== 'string')
    return [];
  const { min, max } = field.suggestedCharacters;
  const count = countCharacters(value);
  if (count === 0) return [];
  if (count < min) return [fault(field.key, 'shorterThanSuggested', { min, count })];
  return count > max ? [fault(field.key, 'longerThanSuggested', { max, count })] : [];
}

function validateText(field: TextFieldDefinition, typed: string): Fault[] {
  const faults: Fault[] = [];
  const count = countCharacters(typed);
  if (count > field.maxCharacters)
    faults.push(fault(field.key, 'tooLong', { max: field.maxCharacters, count }));
  if (hasForbiddenCharacters(typed)) faults.push(fault(field.key, 'invisibleCharacter', {}));
  if (field.kind !== 'paragraphs' && hasLineBreak(typed)) faults.push(fault(field.key, 'lineBreak', {}));
  if (hasEmoji(typed)) faults.push(fault(field.key, 'emoji', {}));
  if (field.kind === 'mobile' && !isMobileNumber(normaliseMobileNumber(typed))) {
    faults.push(fault(field.key, 'mobileNumber', {}));
  }
  if (field.kind === 'email' && !isEmailAddress(normaliseEmailAddress(typed))) {
    faults.push(fault(field.key, 'emailAddress', {}));
  }
  return faults;
}

function validateNumber(field: NumberFieldDefinition, typed: string): Fault[] {
  const notApplicable = field.kind === 'percent';
  if (notApplicable && typed.trim() === NOT_APPLICABLE) return [];
  const text = normaliseDecimal(typed);
  if (!isDecimal(text, { fractionDigits: field.fractionDigits })) {
    return [fault(field.key, 'notANumber', { fractionDigits: field.fractionDigits, notApplicable })];
  }
  const value = Number(text);
  if (field.minimum !== null && value < field.minimum) {
    return [fault(field.key, 'tooSmall', { minimum: field.minimum, unit: field.unit })];
  }
  return value > field.maximum
    ? [fault(field.key, 'tooLarge', { maximum: field.maximum, unit: field.unit })]
    : [];
}

function validateChoices(field: ChoicesFieldDefinition, chosen: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(field.choices.map((choice) => choice.key));
  if (chosen.some((key) => !known.has(key))) faults.push(fault(field.key, 'unknownChoice', {}));
  if (new Set(chosen).size !== chosen.length) faults.push(fault(field.key, 'repeatedChoice', {}));
  if (chosen.length > field.maxChoices)
    faults.push(fault(field.key, 'chooseAtMost', { max: field.maxChoices }));
  if (chosen.length < field.minChoices)
    faults.push(fault(field.key, 'chooseAtLeast', { min: field.minChoices }));
  return faults;
}
