import type { EntityManager } from 'typeorm';
import { forcedIndex, orderedJoin } from './database-words';
import { gramsOfWord, searchWords } from './name-grams';
import {
  allOf,
  containing,
  filterConditions,
  listOrders,
  placeConditions,
  scopeConditions,
  seekPlaces,
  type Condition,
  type ListPage,
  type ListScope,
} from './seek-rows';

/** How a search finds its way; every way finds the same. */
export interface SearchLimits {
  /** Up to here the rows of a gram are looked at one by one. */
  rareRows: number;
  /** So many rows tell whether common words meet often enough to be met soon by going down the list. */
  sampleRows: number;
  /** In the sample; a page is then found within some thousands of rows. */
  meetOften: number;
}

const limitsAtWork: SearchLimits = { rareRows: 6_000, sampleRows: 2_000, meetOften: 20 };

/** A text of this form asks for a code: an application's, a unit's, or the beginning of one. */
const CODE = /^[0-9A-Z]{6,18}$/;

/**
 * The places of a page of what is found: each word must stand in the name of the unit or of the project. A word of six
 * letters and figures or more also finds the code that begins with it.
 */
export async function searchPlaces(
  read: EntityManager,
  page: ListPage,
  search: string,
  limits: SearchLimits = limitsAtWork,
): Promise<string[]> {
  const words = searchWords(search);
  const codes = await findByCode(read, page, search);
  if (codes !== null) return codes;
  const also = words.map((word) => containing('searchText', word));
  const rarest = await rarestGram(read, page.scope, { words, limits });
  if (rarest === 'none') return [];
  if (rarest !== 'allCommon') return placesOfGrams(read, page, [rarest], also);
  if (words.length < 2) return seekPlaces(read, page, also);
  const { meet, rarestWords } = await sampleOf(read, page.scope, { words, limits });
  if (meet >= limits.meetOften) return seekPlaces(read, page, also);
  const grams = rarestWords.slice(0, 2).flatMap((word) => gramConditions(word).slice(0, 1));
  return placesOfGrams(read, page, grams, also);
}

/** Null when the search is for no code, or there is none that begins so. */
async function findByCode(read: EntityManager, page: ListPage, search: string): Promise<string[] | null> {
  const asked = search.trim().toUpperCase();
  const code = /^SC-([0-9A-Z]{10})(?:-\d+)?$/.exec(asked)?.[1] ?? asked;
  if (!CODE.test(code)) return null;
  const { column, isDescending } = listOrders[page.order];
  const found = new Set<string>();
  for (const [codeColumn, index] of [
    ['code', 'listing_code'],
    ['creditCode', 'listing_credit_code'],
  ] as const) {
    const { sql, values } = allOf([
      { sql: `${codeColumn} >= ? AND ${codeColumn} < ?`, values: [code, `${code}~`] },
      ...rowConditions(page),
    ]);
    const rows: { place: string }[] = await read.query(
      `SELECT ${column} AS place FROM application_listing ${forcedIndex(read, index)} WHERE ${sql} LIMIT ${page.limit}`,
      values,
    );
    for (const { place } of rows) found.add(place);
  }
  if (found.size === 0) return null;
  const places = [...found].sort();
  return isDescending ? places.reverse() : places;
}

interface Asked {
  words: readonly string[];
  limits: SearchLimits;
}

/** The condition of the gram that the fewest rows of the scope have, if they are few enough to be looked at. */
async function rarestGram(
  read: EntityManager,
  scope: ListScope,
  { words, limits }: Asked,
): Promise<Condition | 'none' | 'allCommon'> {
  let rarest: Condition | 'allCommon' = 'allCommon';
  let fewest = limits.rareRows;
  for (const gram of words.flatMap(gramConditions)) {
    const { sql, values } = allOf([...scopeConditions(scope), gram]);
    const rows: { found: unknown }[] = await read.query(
      `SELECT COUNT(*) AS found FROM (SELECT 1 AS one FROM application_gram WHERE ${sql} LIMIT ${fewest}) few`,
      values,
    );
    const found = Number(rows[0]?.found ?? 0);
    if (found === 0) return 'none';
    if (found < fewest) {
      fewest = found;
      rarest = gram;
    }
  }
  return rarest;
}

/** A single character is the first of its pairs. */
function gramConditions(word: string): Condition[] {
  const grams = gramsOfWord(word);
  return grams.length > 0
    ? grams.map((gram) => ({ sql: 'gram = ?', values: [gram] }))
    : [{ sql: 'gram >= ? AND gram < ?', values: [word, `${word}\u{10FFFF}`] }];
}

/** How many of some rows of the scope have all words, and the words by how few of these rows have them. */
async function sampleOf(
  read: EntityManager,
  scope: ListScope,
  { words, limits }: Asked,
): Promise<{ meet: number; rarestWords: string[] }> {
  const scoped = allOf(scopeConditions(scope));
  const each = words.map((word) => containing('searchText', word));
  const all = allOf(each);
  const sums = each.map(({ sql }, index) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS word${index}`);
  const [row]: Record<string, unknown>[] = await read.query(
    `SELECT SUM(CASE WHEN ${all.sql} THEN 1 ELSE 0 END) AS meet, ${sums.join(', ')} FROM
       (SELECT searchText FROM application_listing WHERE ${scoped.sql} LIMIT ${limits.sampleRows}) sample`,
    [...all.values, ...each.flatMap(({ values }) => values), ...scoped.values],
  );
  const found = new Map(words.map((word, index) => [word, Number(row?.[`word${index}`] ?? 0)]));
  const rarestWords = [...words].sort((one, other) => (found.get(one) ?? 0) - (found.get(other) ?? 0));
  return { meet: Number(row?.meet ?? 0), rarestWords };
}

/** The places of rows that have the grams, of which the first is read whole. */
async function placesOfGrams(
  read: EntityManager,
  page: ListPage,
  grams: readonly Condition[],
  also: readonly Condition[],
): Promise<string[]> {
  const { column, isDescending } = listOrders[page.order];
  const [first = '', ...others] = grams.map((_, index) => `gram${index}`);
  const candidates = grams.map((gram, index) =>
    allOf([...scopeConditions(page.scope), gram].map((condition) => ofTable(condition, `gram${index}`))),
  );
  const inRows = allOf([...rowConditions(page), ...also]);
  const join = orderedJoin(read);
  const rows: { place: string }[] = await read.query(
    `SELECT DISTINCT ${column} AS place
     FROM (SELECT ${first}.applicationId AS candidateId FROM application_gram ${first}
           ${others.map((name) => `${join} application_gram ${name} ON ${name}.bureauCode = ${first}.bureauCode AND ${name}.applicationId = ${first}.applicationId`).join(' ')}
           WHERE ${candidates.map(({ sql }) => sql).join(' AND ')}) candidate
     ${join} application_listing ON applicationId = candidateId
     WHERE ${inRows.sql}
     ORDER BY place ${isDescending ? 'DESC' : 'ASC'} LIMIT ${page.limit}`,
    [...candidates.flatMap(({ values }) => values), ...inRows.values],
  );
  return rows.map(({ place }) => place);
}

/** The condition's columns as those of one of several tables. */
function ofTable({ sql, values }: Condition, table: string): Condition {
  return { sql: sql.replace(/\b(campaignId|bureauCode|gram)\b/g, `${table}.$1`), values };
}

function rowConditions({ scope, filter, order, after }: ListPage): Condition[] {
  const statuses = {
    sql: `status IN (${filter.statuses.map(() => '?').join(', ')})`,
    values: [...filter.statuses],
  };
  return [...scopeConditions(scope), statuses, ...placeConditions(order, after), ...filterConditions(filter)];
}
