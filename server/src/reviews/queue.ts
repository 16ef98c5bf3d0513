import type { EntityManager } from 'typeorm';
import type { QueueRow } from '#shared/api/views';
import type { StaffActor } from '../http';
import { idInPlace, searchPlaces, seekPlaces, type ListPage } from '../listing';
import { filterOf, scopeOf, type QueueQuery } from './queue-query';
import { readQueueRows } from './queue-rows';

const PAGE_SIZE = 50;
const PLACES_AT_ONCE = 1_000;

/** The region's applications in the order that is asked for, page by page from where the last page ended. */
export async function readQueue(
  read: EntityManager,
  actor: StaffActor,
  query: QueueQuery,
): Promise<{ rows: QueueRow[]; nextAfter: string | null }> {
  const places = await readPlaces(read, actor, query, PAGE_SIZE + 1);
  const shown = places.slice(0, PAGE_SIZE);
  return {
    rows: await readQueueRows(read, shown.map(idInPlace)),
    nextAfter: places.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null,
  };
}

/** The whole list, for what leaves as a file: many places at a time, which costs little, and their rows in batches. */
export async function* readWholeQueue(
  read: EntityManager,
  actor: StaffActor,
  query: Omit<QueueQuery, 'after'>,
  { batchRows }: { batchRows: number },
): AsyncGenerator<QueueRow[]> {
  for (let after: string | undefined; ;) {
    const from = after === undefined ? {} : { after };
    const places = await readPlaces(read, actor, { ...query, ...from }, PLACES_AT_ONCE);
    for (let start = 0; start < places.length; start += batchRows)
      yield await readQueueRows(read, places.slice(start, start + batchRows).map(idInPlace));
    if (places.length < PLACES_AT_ONCE) return;
    after = places.at(-1);
  }
}

async function readPlaces(
  read: EntityManager,
  actor: StaffActor,
  query: QueueQuery,
  limit: number,
): Promise<string[]> {
  const page: ListPage = {
    scope: await scopeOf(read, actor, query),
    filter: filterOf(query),
    order: query.order ?? 'submittedFirst',
    after: query.after ?? null,
    limit,
  };
  const search = query.search?.trim() ?? '';
  return search === '' ? seekPlaces(read, page) : searchPlaces(read, page, search);
}
