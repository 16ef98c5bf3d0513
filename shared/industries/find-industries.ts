import { industries, type Industry } from '#shared/industries/industries';
import { industryWords } from '#shared/industries/industry-words';

/** Of what is typed so much must be found in a name, or the name is not offered. */
const wantedPart = 0.5;

/**
 * The groups that fit what was typed, the best first: by code (C38, 382), or by what people call their goods, and by how
 * many neighbouring pairs of its characters stand in the name; those in the name of the division count less.
 */
export function findIndustries(typed: string, limit: number): Industry[] {
  const query = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (query === '') return [];
  const byCode = industries.filter(({ code }) => code.startsWith(query) || code.slice(1).startsWith(query));
  if (byCode.length > 0) return byCode.slice(0, limit);
  const pairs = pairsOf(query);
  const found = industries.flatMap((industry) => {
    const score =
      partIn(pairs, industry.name) + partIn(pairs, industry.division) / 2 + wordScore(query, industry);
    return score >= wantedPart ? [{ industry, score }] : [];
  });
  return found
    .sort((a, b) => b.score - a.score || a.industry.code.localeCompare(b.industry.code))
    .slice(0, limit)
    .map(({ industry }) => industry);
}

/** A product by its whole name says more than a name that is alike; one that holds it, or that it holds, a little less. */
function wordScore(query: string, { code }: Industry): number {
  const words = industryWords.get(code.slice(1)) ?? [];
  if (words.some((word) => word.toUpperCase() === query)) return 2;
  const isPart = (word: string): boolean => word.includes(query) || query.includes(word);
  return [...query].length > 1 && words.some((word) => isPart(word.toUpperCase())) ? 1 : 0;
}

/** As it is written into the form: the name, and the code for whoever looks it up. */
export function industryText({ name, code }: Industry): string {
  return `${name}（${code}）`;
}

function pairsOf(query: string): string[] {
  const characters = [...query];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

const partIn = (pairs: readonly string[], name: string): number =>
  pairs.filter((pair) => name.includes(pair)).length / pairs.length;
