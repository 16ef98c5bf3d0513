/**
 * What stands between the characters of a code or a telephone number that was copied from a licence, a card or a chat:
 * spaces, dashes of every kind, dots, and marks that nobody sees (zero width, reading direction).
 */
const SEPARATORS = /[\s.·\-\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Full-width characters as plain ones, without separators. */
export function pastedCode(typed: string): string {
  return typed.normalize('NFKC').replace(SEPARATORS, '');
}
