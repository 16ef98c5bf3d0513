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

/** Up to here the rows of a gram are looked at one by one; what is commoner is met soon by going down the list. */
const RARE_ROWS = 6_000;

/** A text of this form asks for a code: an application's, a unit's, or the beginning of one. */
const CODE = /^[0-9A-Z]{6,18}$/;

/**
 * The places of a page of what is found: each word must stand in the name of the unit or of the project. A word of six
 * letters and figures or more also finds the code that begins with it.
 */
export async function searchPlaces(read: EntityManager, page: ListPage, search: string): Promise<string[]> {
  const words = searchWords(search);
  const codes = await findByCode(read, page, search);
  if (codes !== null) return codes;
  const also = words.map((word) => containing('searchText', word));
  const rarest = await rarestGram(read, page.scope, words);
  if (rarest === 'none') return [];
  if (rarest === 'allCommon') return seekPlaces(read, page, also);
  return placesOfGram(read, page, rarest, also);
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

/** The condition of the gram that the fewest rows of the scope have, if they are few enough to be looked at. */
async function rarestGram(
  read: EntityManager,
  scope: ListScope,
  words: readonly string[],
): Promise<Condition | 'none' | 'allCommon'> {
  let rarest: Condition | 'allCommon' = 'allCommon';
  let fewest = RARE_ROWS;
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

async function placesOfGram(
  read: EntityManager,
  page: ListPage,
  gram: Condition,
  also: readonly Condition[],
): Promise<string[]> {
  const { column, isDescending } = listOrders[page.order];
  const inGrams = allOf([...scopeConditions(page.scope), gram]);
  const inRows = allOf([...rowConditions(page), ...also]);
  const rows: { place: string }[] = await read.query(
    `SELECT DISTINCT ${column} AS place
     FROM (SELECT applicationId AS candidateId FROM application_gram WHERE ${inGrams.sql}) candidate
     ${orderedJoin(read)} application_listing ON applicationId = candidateId
     WHERE ${inRows.sql}
     ORDER BY place ${isDescending ? 'DESC' : 'ASC'} LIMIT ${page.limit}`,
    [...inGrams.values, ...inRows.values],
  );
  return rows.map(({ place }) => place);
}

function rowConditions({ scope, filter, order, after }: ListPage): Condition[] {
  const statuses = {
    sql: `status IN (${filter.statuses.map(() => '?').join(', ')})`,
    values: [...filter.statuses],
  };
  return [...scopeConditions(scope), statuses, ...placeConditions(order, after), ...filterConditions(filter)];
}
