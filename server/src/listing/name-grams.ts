/** Stands after the last character of a word, so that one character alone finds it there too. */
const END = '¶';

/** Names as they are searched in: no difference between full and half width, capital and small. A line for each name. */
export function searchableText(names: readonly string[]): string {
  const texts = names.map((name) => name.normalize('NFKC').toLowerCase().trim());
  return [...new Set(texts)].filter((text) => text !== '').join('\n');
}

/** The words of a search; all of them must be found. */
export function searchWords(search: string): string[] {
  return [...new Set(searchableText([search]).split(/\s+/))].filter((word) => word !== '');
}

/** Every two characters that stand together in a searchable text, each once, in order. */
export function gramsOf(text: string): string[] {
  return [
    ...new Set(text.split(/\s+/).flatMap((word) => pairsOf(`${word}${word === '' ? '' : END}`))),
  ].sort();
}

/** The pairs that a text with this word in it has; none for a single character. */
export function gramsOfWord(word: string): string[] {
  return [...new Set(pairsOf(word))];
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
