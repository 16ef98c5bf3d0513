import type { RequestFault } from '#shared/api/problems';
import { countCharacters, hasEmoji, hasLineBreak } from '#shared/text/characters';
import { colleagueLimits } from '#shared/units/member-roles';
import { problem } from '../problem';
import { colleaguesWording } from './colleagues-wording';

/** The name for a colleague as it is kept. @throws colleague.invalid with every fault */
export function soundLabel(typed: string): string {
  const label = typed.trim();
  const faults: RequestFault[] = [];
  const add = (code: string, message: string) => faults.push({ field: 'label', code, message });
  if (label === '') add('required', colleaguesWording.labelRequired);
  if (countCharacters(label) > colleagueLimits.labelCharacters)
    add('tooLong', colleaguesWording.labelTooLong);
  if (hasLineBreak(label) || hasEmoji(label)) add('unprintable', colleaguesWording.labelUnprintable);
  if (faults.length > 0) throw problem('colleague.invalid', { faults });
  return label;
}
