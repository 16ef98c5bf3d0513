import type {
  CampaignDefinition,
  ChoicesFieldDefinition,
  FieldDefinition,
  NumberFieldDefinition,
  TextFieldDefinition,
} from '#shared/campaigns/campaign-definition';
import { campaignWording as wording } from '#shared/campaigns/campaign-wording';
import { neededFields, type NeededField } from '#shared/campaigns/needed-fields';
import { lineFaults, repeatedFaults, type PlacedFault } from '#shared/campaigns/placed-fault';

/** What a line of the paper and a list's column can hold, and what a text over several pages may have. */
const LINE_MAX_CHARACTERS = 200;
const PARAGRAPHS_MAX_CHARACTERS = 10_000;
/** Amounts are decimal texts with at most twelve digits before the point. */
const NUMBER_MAX = 999_999_999_999;
const FRACTION_DIGITS_MAX = 4;

export function fieldFaults(
  field: FieldDefinition,
  place: string,
  { form }: CampaignDefinition,
): PlacedFault[] {
  const needed = field.key in neededFields ? neededFields[field.key as NeededField].kind : field.kind;
  return [
    ...lineFaults(`${place}.label`, field.label),
    ...(field.shortLabel === undefined ? [] : lineFaults(`${place}.shortLabel`, field.shortLabel)),
    ...(field.hint === null ? [] : lineFaults(`${place}.hint`, field.hint)),
    ...(form.steps.some(({ key }) => key === field.step)
      ? []
      : [{ place: `${place}.step`, message: wording.stepMissing }]),
    ...(needed === field.kind ? [] : [{ place: `${place}.kind`, message: wording.fieldKind }]),
    ...kindFaults(field, place),
  ];
}

function kindFaults(field: FieldDefinition, place: string): PlacedFault[] {
  if (field.kind === 'choices') return choicesFaults(field, place);
  return 'unit' in field ? numberFaults(field, place) : writtenFaults(field, place);
}

function writtenFaults(field: TextFieldDefinition, place: string): PlacedFault[] {
  const most = field.kind === 'paragraphs' ? PARAGRAPHS_MAX_CHARACTERS : LINE_MAX_CHARACTERS;
  const { maxCharacters, suggestedCharacters: suggested } = field;
  return [
    ...(maxCharacters < 1 || maxCharacters > most
      ? [{ place: `${place}.maxCharacters`, message: wording.outside(1, most) }]
      : []),
    ...(suggested !== null &&
    (suggested.min < 0 || suggested.min > suggested.max || suggested.max > maxCharacters)
      ? [{ place: `${place}.suggestedCharacters`, message: wording.suggestedOutside }]
      : []),
  ];
}

function numberFaults(field: NumberFieldDefinition, place: string): PlacedFault[] {
  const { minimum, maximum, fractionDigits } = field;
  return [
    ...(Math.abs(maximum) > NUMBER_MAX || Math.abs(minimum ?? 0) > NUMBER_MAX
      ? [{ place: `${place}.maximum`, message: wording.outside(-NUMBER_MAX, NUMBER_MAX) }]
      : []),
    ...(minimum !== null && minimum > maximum
      ? [{ place: `${place}.minimum`, message: wording.minAboveMax }]
      : []),
    ...(fractionDigits < 0 || fractionDigits > FRACTION_DIGITS_MAX
      ? [{ place: `${place}.fractionDigits`, message: wording.outside(0, FRACTION_DIGITS_MAX) }]
      : []),
  ];
}

function choicesFaults(field: ChoicesFieldDefinition, place: string): PlacedFault[] {
  const { choices, minChoices, maxChoices, required } = field;
  return [
    ...(choices.length === 0 ? [{ place: `${place}.choices`, message: wording.tooFew(1) }] : []),
    ...choices.flatMap(({ label }, index) => lineFaults(`${place}.choices.${index}.label`, label)),
    ...repeatedFaults(choices, 'key', (index) => `${place}.choices.${index}.key`),
    ...repeatedFaults(choices, 'label', (index) => `${place}.choices.${index}.label`),
    ...(minChoices < 0 || minChoices > maxChoices
      ? [{ place: `${place}.minChoices`, message: wording.minAboveMax }]
      : []),
    ...(maxChoices < 1 || maxChoices > choices.length
      ? [{ place: `${place}.maxChoices`, message: wording.moreThanChoices(choices.length) }]
      : []),
    ...(required && minChoices < 1
      ? [{ place: `${place}.minChoices`, message: wording.requiredChoices }]
      : []),
  ];
}
