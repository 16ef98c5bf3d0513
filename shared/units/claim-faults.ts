import { countCharacters, hasEmoji, hasLineBreak } from '#shared/text/characters';
import { creditCodeFault } from '#shared/text/credit-code';
import { creditCodeWording, unitNameWording } from '#shared/units/claim-wording';

export interface ClaimFault {
  field: 'creditCode' | 'name';
  code: string;
  message: string;
}

const UNIT_NAME_MAX_CHARACTERS = 60;

/** What is wrong with a normalised credit code. */
export function creditCodeFaults(creditCode: string): ClaimFault[] {
  const code = creditCodeFault(creditCode);
  return code === null ? [] : [{ field: 'creditCode', code, message: creditCodeWording[code] }];
}

/** What is wrong with a trimmed name. */
export function unitNameFaults(name: string): ClaimFault[] {
  const found: (keyof typeof unitNameWording)[] = [];
  if (name === '') found.push('required');
  if (hasLineBreak(name)) found.push('lineBreak');
  if (hasEmoji(name)) found.push('emoji');
  if (countCharacters(name) > UNIT_NAME_MAX_CHARACTERS) found.push('tooLong');
  return found.map((code) => ({ field: 'name', code, message: unitNameWording[code] }));
}
