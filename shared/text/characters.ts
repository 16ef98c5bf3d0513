/** Which characters a text may hold. What people paste from Word is put right; what nobody can see is refused. */

/** Controls except tab and line feed, lone surrogates, and the marks that turn the reading direction around. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u;

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u20e3/u;

export function hasForbiddenCharacters(text: string): boolean {
  return FORBIDDEN.test(text);
}

export function hasLineBreak(text: string): boolean {
  return /[\n\r\t\u2028\u2029]/.test(text);
}

export function hasEmoji(text: string): boolean {
  return EMOJI.test(text);
}

/** Characters as a person counts them: code points, a line break as one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * What the phone sends of what was typed or pasted: line ends as LF, Word's vertical tab as a line break, other
 * invisible characters dropped. A single line keeps no line break.
 */
export function tidyTyped(text: string, { lines }: { lines: 'single' | 'many' }): string {
  const broken = text.replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n');
  const visible = [...broken].filter((character) => !FORBIDDEN.test(character)).join('');
  return lines === 'many' ? visible : visible.replace(/[\n\t]+/g, ' ');
}
