import type { FieldDefinition, FormDefinition } from '#shared/campaigns/campaign-definition';
import { differenceWording as wording } from '#shared/campaigns/difference-wording';
import { compareByKey, type Difference } from '#shared/campaigns/keyed-differences';

/** Fields and steps of the form. The choices of 申报方向 are told with the directions. */
export function fieldDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  return [
    ...compareByKey('fields', before.fields, after.fields, {
      what: wording.field,
      nameOf: ({ label }) => label,
      changesOf: fieldChanges,
    }),
    ...compareByKey('fields', before.steps, after.steps, {
      what: wording.step,
      nameOf: ({ title }) => title,
      changesOf: (old, now) => (old.guidance === now.guidance ? [] : [wording.guidanceChanged]),
    }),
  ];
}

function fieldChanges(old: FieldDefinition, now: FieldDefinition): string[] {
  return [
    ...(old.required === now.required ? [] : [now.required ? wording.nowRequired : wording.nowOptional]),
    ...(old.hint === now.hint ? [] : [wording.hintChanged]),
    ...(old.step === now.step ? [] : [wording.stepChanged]),
    ...(old.kind === now.kind ? limitChanges(old, now) : [wording.kindChanged]),
  ];
}

function limitChanges(old: FieldDefinition, now: FieldDefinition): string[] {
  if ('maxCharacters' in old && 'maxCharacters' in now) {
    return [
      ...number(wording.maxCharacters, old.maxCharacters, now.maxCharacters),
      ...(JSON.stringify(old.suggestedCharacters) === JSON.stringify(now.suggestedCharacters)
        ? []
        : [
            wording.fromTo(
              wording.suggested,
              wording.range(old.suggestedCharacters),
              wording.range(now.suggestedCharacters),
            ),
          ]),
    ];
  }
  if ('unit' in old && 'unit' in now) {
    return [
      ...number(wording.minimum, old.minimum ?? wording.none, now.minimum ?? wording.none),
      ...number(wording.maximum, old.maximum, now.maximum),
      ...number(wording.fractionDigits, old.fractionDigits, now.fractionDigits),
    ];
  }
  if ('choices' in old && 'choices' in now) {
    const choices =
      now.key === 'directions'
        ? []
        : compareByKey('fields', old.choices, now.choices, {
            what: wording.choice,
            nameOf: ({ label }) => label,
            changesOf: () => [],
          }).map(({ text }) => text);
    return [
      ...choices,
      ...number(wording.minChoices, old.minChoices, now.minChoices),
      ...number(wording.maxChoices, old.maxChoices, now.maxChoices),
    ];
  }
  return [];
}

function number(what: string, old: string | number, now: string | number): string[] {
  return old === now ? [] : [wording.fromTo(what, String(old), String(now))];
}
