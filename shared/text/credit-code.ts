import { pastedCode } from '#shared/text/pasted-code';

/**
 * 统一社会信用代码, the 18-character identity of a legal unit.
 * Source: GB 32100-2015, 5.1 (structure) and annex B (check character, modulus 31).
 */

/** The 31 characters of the standard in the order of their values; I, O, S, V and Z are not used. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHT_BASE = 3;
const MODULUS = 31;
const CODE_LENGTH = 18;

export type CreditCodeFault = 'length' | 'character' | 'checkCharacter';

/** What a person types with spaces, hyphens or small letters, as the standard writes it. */
export function normaliseCreditCode(typed: string): string {
  return pastedCode(typed).toUpperCase();
}

/** The check character that belongs to the first 17 characters; null when one of them is not in the standard's set. */
export function creditCodeCheckCharacter(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * WEIGHT_BASE) % MODULUS;
  }
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** The first fault of a normalised code, or null when it is right. */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (code.length !== CODE_LENGTH) return 'length';
  if ([...code].some((character) => !CHARACTERS.includes(character))) return 'character';
  const expected = creditCodeCheckCharacter(code.slice(0, CODE_LENGTH - 1));
  return code.charAt(CODE_LENGTH - 1) === expected ? null : 'checkCharacter';
}
