import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import type { BoardView } from '#shared/api/views';
import { chinaDay } from '#shared/publicity/publicity-rules';

/** As far as the hour: `2026-02-01T15`. */
const HOUR_CHARACTERS = 13;

/**
 * How many were handed in on each day of +08:00, earliest first. Counted by hour of UTC, of which no day of +08:00 has
 * a part. One statement for each state is a walk along that state's part of the index; SQLite serves others between.
 */
export async function countDays(
  read: EntityManager,
  { campaignId, statuses }: { campaignId: string; statuses: readonly Status[] },
): Promise<BoardView['days']> {
  const countOf = new Map<string, number>();
  for (const status of statuses) {
    const rows: { hour: string; n: string | number }[] = await read.query(
      `SELECT SUBSTR(orderSubmitted, 1, ${HOUR_CHARACTERS}) hour, COUNT(*) n FROM application_listing
      WHERE campaignId = ? AND status = ? GROUP BY SUBSTR(orderSubmitted, 1, ${HOUR_CHARACTERS})`,
      [campaignId, status],
    );
    for (const { hour, n } of rows) {
      const day = chinaDay(`${hour}:00:00.000Z`);
      countOf.set(day, (countOf.get(day) ?? 0) + Number(n));
    }
  }
  return [...countOf].sort(([a], [b]) => a.localeCompare(b)).map(([day, count]) => ({ day, count }));
}
