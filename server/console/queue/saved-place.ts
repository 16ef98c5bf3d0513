import { readQueuePlace, writeQueuePlace, type QueuePlace } from './queue-place';

/** Of each account on this machine, so that work goes on where it was left, after signing out too. */
const placeKey = (accountId: string): string => `console.queue.place.${accountId}`;
const rowKey = (accountId: string): string => `console.queue.row.${accountId}`;

export function savePlace(accountId: string, place: QueuePlace): void {
  localStorage.setItem(placeKey(accountId), writeQueuePlace(place).toString());
}

/** What the queue showed last; null when it is the place that needs nothing in the address. */
export function savedPlace(accountId: string): URLSearchParams | null {
  const stored = localStorage.getItem(placeKey(accountId));
  if (stored === null || stored === '') return null;
  // Read and written again: what an older console has left may be something else.
  const place = writeQueuePlace(readQueuePlace(new URLSearchParams(stored)));
  return place.toString() === '' ? null : place;
}

/** The application that the clerk opened last, so that the list comes back with the same row marked. */
export function rememberRow(accountId: string, id: string): void {
  localStorage.setItem(rowKey(accountId), id);
}

export function rememberedRow(accountId: string): string | null {
  return localStorage.getItem(rowKey(accountId));
}
