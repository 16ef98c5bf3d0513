/** Entries by their time, the newest first; equal times keep the server's order. */
export function newestFirst<Entry extends { atUtc: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => other.atUtc.localeCompare(one.atUtc));
}
