import { statusKeys, type Status } from '#shared/applications/statuses';

/** What the queue shows: read from the address and written to it, so that back, reload and a sent link work. */
export interface QueuePlace {
  /** null: every status. */
  status: Status | null;
  search: string;
}

/** The clerk's work is what waits for review; that tab needs nothing in the address. */
const WAITING: Status = 'submitted';
const EVERY_STATUS = 'all';

export const SEARCH_MAX_CHARACTERS = 60;

export function readQueuePlace(parameters: URLSearchParams): QueuePlace {
  const wanted = parameters.get('status');
  const status = statusKeys.find((key) => key === wanted) ?? (wanted === EVERY_STATUS ? null : WAITING);
  return { status, search: (parameters.get('search') ?? '').trim().slice(0, SEARCH_MAX_CHARACTERS) };
}

export function writeQueuePlace({ status, search }: QueuePlace): URLSearchParams {
  const parameters = new URLSearchParams();
  if (status !== WAITING) parameters.set('status', status ?? EVERY_STATUS);
  if (search !== '') parameters.set('search', search);
  return parameters;
}
