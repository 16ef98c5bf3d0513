import { campaignsWording as wording } from '../campaigns-wording';
import { newKey, type Definition } from './editing';

export type Field = Definition['form']['fields'][number];
export type FieldKind = Field['kind'];

export const fieldKinds = Object.keys(wording.kinds) as FieldKind[];

const units = { amount: '万元', percent: '%', count: '人' } as const;

/** A field of this kind with limits that are a fair start. */
export function newField(kind: FieldKind, base?: Pick<Field, 'key' | 'label' | 'step' | 'hint'>): Field {
  const common = {
    key: base?.key ?? newKey('field-'),
    label: base?.label ?? wording.newField,
    step: base?.step ?? ('unit' as const),
    hint: base?.hint ?? null,
    required: false,
  };
  if (kind === 'choices') {
    const choices = [1, 2].map((number) => ({ key: newKey('choice-'), label: `选项${number}` }));
    return { ...common, kind, choices, minChoices: 0, maxChoices: 2 };
  }
  if (kind === 'amount' || kind === 'percent' || kind === 'count') {
    const fractionDigits = kind === 'count' ? 0 : 2;
    return { ...common, kind, unit: units[kind], minimum: 0, maximum: 9_999_999, fractionDigits };
  }
  const maxCharacters = kind === 'paragraphs' ? 1000 : 100;
  return { ...common, kind, maxCharacters, suggestedCharacters: null };
}

/** Choices as lines of text: a line that stays keeps its key, so that answers keep their meaning. */
export function choicesOfLines(
  text: string,
  before: readonly { key: string; label: string }[],
): { key: string; label: string }[] {
  const lines = text.split('\n');
  const known = new Map(before.map((choice) => [choice.label, choice.key]));
  const isSameNumber = lines.length === before.length;
  return lines.map((label, index) => {
    const inPlace = isSameNumber ? before[index]?.key : undefined;
    return { key: known.get(label) ?? inPlace ?? newKey('choice-'), label };
  });
}
