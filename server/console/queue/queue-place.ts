import type { QueryOf } from '#shared/api/endpoints/index';
import { statusKeys, type Status } from '#shared/applications/statuses';

type QueueQuery = QueryOf<'reviews.queue'>;

/** What the queue shows: read from the address and written to it, so that back, reload and a sent link work. */
export interface QueuePlace {
  /** null: every status. */
  status: Status | null;
  search: string;
  order: NonNullable<QueueQuery['order']>;
  filters: QueueFilters;
}

/** What is not named is not filtered by. */
export type QueueFilters = Pick<
  QueueQuery,
  'direction' | 'priority' | 'opened' | 'returned' | 'findings' | 'paper' | 'bureau'
>;

export type FilterKey = keyof QueueFilters;

/** The clerk's work is what waits for review; that tab needs nothing in the address. */
export const waitingPlace: QueuePlace = {
  status: 'submitted',
  search: '',
  order: 'submittedFirst',
  filters: {},
};

const EVERY_STATUS = 'all';
const orders = ['submittedFirst', 'submittedLast', 'unit', 'due'] as const;
/** What may stand in the address; anything else in it is not for the queue. */
const filterValues: Record<FilterKey, RegExp> = {
  direction: /^[A-Za-z0-9_-]{1,64}$/,
  priority: /^yes$/,
  opened: /^(yes|no)$/,
  returned: /^yes$/,
  findings: /^yes$/,
  paper: /^(yes|no)$/,
  bureau: /^\d{6}$/,
};
const filterKeys = Object.keys(filterValues) as FilterKey[];

export const SEARCH_MAX_CHARACTERS = 60;

export function readQueuePlace(parameters: URLSearchParams): QueuePlace {
  const wanted = parameters.get('status');
  const status =
    statusKeys.find((key) => key === wanted) ?? (wanted === EVERY_STATUS ? null : waitingPlace.status);
  const found = filterKeys.flatMap((key) => {
    const value = parameters.get(key);
    return value !== null && filterValues[key].test(value) ? [[key, value] as const] : [];
  });
  return {
    status,
    search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_MAX_CHARACTERS),
    order: orders.find((order) => order === parameters.get('order')) ?? waitingPlace.order,
    filters: Object.fromEntries(found),
  };
}

export function writeQueuePlace({ status, search, order, filters }: QueuePlace): URLSearchParams {
  const parameters = new URLSearchParams();
  if (status !== waitingPlace.status) parameters.set('status', status ?? EVERY_STATUS);
  if (search !== '') parameters.set('search', search);
  if (order !== waitingPlace.order) parameters.set('order', order);
  for (const key of filterKeys) {
    const value = filters[key];
    if (value !== undefined) parameters.set(key, value);
  }
  return parameters;
}

/** As the server is asked for it. */
export function queryOf({ status, search, order, filters }: QueuePlace): QueueQuery {
  return {
    ...filters,
    ...(status === null ? {} : { status }),
    ...(search === '' ? {} : { search }),
    ...(order === waitingPlace.order ? {} : { order }),
  };
}

export function isFiltered({ filters }: QueuePlace): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
