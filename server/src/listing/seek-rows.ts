import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import type { ApplicationListing } from './application-listing.entity';
import { forcedIndex } from './database-words';

/** Whose rows: all those of a campaign, or those of one bureau. */
export interface ListScope {
  campaignId: string;
  bureauCode: string | null;
}

export const listOrders = {
  submittedFirst: { column: 'orderSubmitted', index: 'submitted', isDescending: false },
  submittedLast: { column: 'orderSubmitted', index: 'submitted', isDescending: true },
  unit: { column: 'orderUnit', index: 'unit', isDescending: false },
  due: { column: 'orderDue', index: 'due', isDescending: false },
} as const satisfies Record<
  string,
  { column: keyof ApplicationListing; index: string; isDescending: boolean }
>;

export type ListOrder = keyof typeof listOrders;

export interface ListFilter {
  statuses: readonly Status[];
  /** Marks that must be set and marks that must not be (listing-marks.ts). */
  marksSet: number;
  marksUnset: number;
  /** A key of the campaign's directions. */
  direction: string | null;
}

export interface ListPage {
  scope: ListScope;
  filter: ListFilter;
  order: ListOrder;
  /** The place after which the page begins; null for the first. */
  after: string | null;
  limit: number;
}

/** A part of a WHERE with its values in order. */
export interface Condition {
  sql: string;
  values: (string | number)[];
}

/**
 * The places of a page, from an index and nothing but it: one seek for each state, whatever page it is.
 *
 * @param also what a row must have besides; read from the rows themselves
 */
export async function seekPlaces(
  read: EntityManager,
  { scope, filter, order, after, limit }: ListPage,
  also: readonly Condition[] = [],
): Promise<string[]> {
  if (filter.statuses.length === 0) return [];
  const { column, index, isDescending } = listOrders[order];
  const direction = isDescending ? 'DESC' : 'ASC';
  const hint = forcedIndex(read, `listing_${scope.bureauCode === null ? '' : 'region_'}${index}`);
  const branches = filter.statuses.map((status) => {
    const conditions = [
      ...scopeConditions(scope),
      { sql: 'status = ?', values: [status] },
      ...placeConditions(order, after),
      ...filterConditions(filter),
      ...also,
    ];
    const { sql, values } = allOf(conditions);
    return {
      sql: `SELECT ${column} AS place FROM application_listing ${hint} WHERE ${sql} ORDER BY ${column} ${direction} LIMIT ${limit}`,
      values,
    };
  });
  const [only] = branches;
  const sql =
    branches.length === 1 && only !== undefined
      ? only.sql
      : `${branches.map((branch, at) => `SELECT place FROM (${branch.sql}) part${at}`).join(' UNION ALL ')}
         ORDER BY place ${direction} LIMIT ${limit}`;
  const rows: { place: string }[] = await read.query(
    sql,
    branches.flatMap(({ values }) => values),
  );
  return rows.map(({ place }) => place);
}

export function scopeConditions({ campaignId, bureauCode }: ListScope): Condition[] {
  const campaign = { sql: 'campaignId = ?', values: [campaignId] };
  return bureauCode === null ? [campaign] : [campaign, { sql: 'bureauCode = ?', values: [bureauCode] }];
}

export function placeConditions(order: ListOrder, after: string | null): Condition[] {
  const { column, isDescending } = listOrders[order];
  return after === null ? [] : [{ sql: `${column} ${isDescending ? '<' : '>'} ?`, values: [after] }];
}

export function filterConditions({ marksSet, marksUnset, direction }: ListFilter): Condition[] {
  const asked = marksSet | marksUnset;
  return [
    ...(asked === 0 ? [] : [{ sql: '(marks & ?) = ?', values: [asked, marksSet] }]),
    ...(direction === null ? [] : [containing('directions', `,${direction},`)]),
  ];
}

export function containing(column: keyof ApplicationListing, text: string): Condition {
  return { sql: `${column} LIKE ? ESCAPE '!'`, values: [`%${text.replace(/[!%_]/g, '!$&')}%`] };
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  };
}
