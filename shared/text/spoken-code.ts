/** Digits and capitals without those that are taken for each other: 0 O, 1 I L, U V, and 5 S. */
export const spokenCodeAlphabet = '2346789ABCDEFGHJKMNPQRTWXYZ';
export const SPOKEN_CODE_CHARACTERS = 8;

const form = new RegExp(`^[${spokenCodeAlphabet}]{${SPOKEN_CODE_CHARACTERS}}$`);

/** What somebody types or pastes, as a code is made: capitals without spaces and hyphens. */
export function normaliseSpokenCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

export function isSpokenCode(code: string): boolean {
  return form.test(code);
}

/** In two groups, to be read out and typed: `ABCD-EFGH`. */
export function groupedSpokenCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
