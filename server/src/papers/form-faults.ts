import { fault, type Fault } from '#shared/applications/faults';
import { textAnswer, type Answers } from '#shared/applications/answers';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import {
  validateAnswers,
  validateEarlierTitles,
  type Validation,
} from '#shared/applications/validate-answers';
import { hasEmoji } from '#shared/text/characters';
import { unprintableCharacters } from './typeset';

/** The shared rules plus what only the printing font knows: which characters it has no shape for. */
export function formFaults(
  definition: Pick<CampaignDefinition, 'form' | 'priority'>,
  answers: Answers,
): Validation {
  const { form } = definition;
  const { faults, remarks } = validateAnswers(form, answers);
  return {
    faults: [
      ...faults,
      ...validateEarlierTitles(definition, answers),
      ...form.fields.flatMap((field) => unprintableFaults(field.key, answers)),
    ],
    remarks,
  };
}

function unprintableFaults(key: string, answers: Answers): Fault[] {
  // Emoji have a fault of their own, with better advice.
  const characters = unprintableCharacters(textAnswer(answers, key)).filter(
    (character) => !hasEmoji(character),
  );
  return characters.length === 0
    ? []
    : [fault(key, 'unprintable', { characters: characters.slice(0, 5).join('') })];
}
