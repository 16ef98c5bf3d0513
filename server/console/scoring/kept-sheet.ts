import type { SheetView } from '#shared/api/views';

/** What the expert writes: the part of a sheet that is saved. */
export type SheetContent = Pick<SheetView, 'scores' | 'comment'>;

/** On this computer until the server has it, apart for each person: a closed window or a cut line loses nothing. */
const storageKey = (accountId: string, assignmentId: string): string =>
  `console.score-sheet.${accountId}.${assignmentId}`;

/** What was written and not saved, with the version that it was written on; null when there is nothing. */
export function readKeptSheet(
  accountId: string,
  assignmentId: string,
): { content: SheetContent; version: number } | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(accountId, assignmentId)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepSheet(
  accountId: string,
  assignmentId: string,
  kept: { content: SheetContent; version: number },
): void {
  try {
    localStorage.setItem(storageKey(accountId, assignmentId), JSON.stringify(kept));
  } catch {
    // A browser without room keeps it in the page; the server is tried all the same.
  }
}

export function forgetSheet(accountId: string, assignmentId: string): void {
  localStorage.removeItem(storageKey(accountId, assignmentId));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isKept(value: unknown): value is { content: SheetContent; version: number } {
  return (
    isObject(value) &&
    typeof value.version === 'number' &&
    isObject(value.content) &&
    typeof value.content.comment === 'string' &&
    isObject(value.content.scores) &&
    Object.values(value.content.scores).every(
      (score) => isObject(score) && typeof score.points === 'string' && typeof score.comment === 'string',
    )
  );
}
