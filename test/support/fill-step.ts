import type { Answers } from '#shared/applications/answers';
import type { FieldDefinition, StepKey } from '#shared/campaigns/campaign-definition';
import { notice2020 } from '#shared/campaigns/notice-2020';

/** What a finger can do with a form, in a browser and in WeChat alike. */
export interface Finger {
  /** Types into the field with the label and leaves it. */
  type(label: string, text: string): Promise<void>;
  /** Taps the choice with the title. */
  choose(title: string): Promise<void>;
}

/** Answers every question of a step of the 2020 form that `answers` names, in the form's order. */
export async function fillStep(finger: Finger, step: StepKey, answers: Answers): Promise<void> {
  for (const field of notice2020.form.fields) {
    const answer = answers[field.key];
    if (field.step !== step || answer === undefined) continue;
    if (typeof answer === 'string') await finger.type(field.label, answer);
    else for (const key of answer) await finger.choose(choiceTitle(field, key));
  }
}

/** As it stands on the choice: the directions have a space after their number on the phone. */
export function choiceTitle(field: FieldDefinition, key: string): string {
  const direction = notice2020.directionAreas
    .flatMap(({ directions }) => directions)
    .find((one) => one.key === key);
  if (direction) return `${direction.number}. ${direction.title}`;
  const choice = field.kind === 'choices' ? field.choices.find((one) => one.key === key) : undefined;
  if (choice === undefined) throw new Error(`${field.key} has no choice ${key}`);
  return choice.label;
}
