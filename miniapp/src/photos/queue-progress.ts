import type { QueueState } from './upload-tools';

/** How much of the present run has arrived, by bytes, 0 to 100; `null` when nothing is on its way. */
export function overallPercent({ entries, received }: QueueState): number | null {
  const under = entries.filter(({ state }) => state !== 'refused');
  if (under.length === 0) return null;
  const sentBytes = under.reduce((sum, { bytes, percent }) => sum + (bytes * percent) / 100, received.bytes);
  const totalBytes = under.reduce((sum, { bytes }) => sum + bytes, received.bytes);
  return totalBytes === 0 ? 0 : Math.floor((sentBytes / totalBytes) * 100);
}
