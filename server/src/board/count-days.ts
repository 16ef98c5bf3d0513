import type { EntityManager } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import type { BoardView } from '#shared/api/views';
import { chinaDay, endOfDayUtc, plusDaysUtc } from '#shared/publicity/publicity-rules';

/** A round lasts some months; SQLite joins no more than 500 rows in one statement. */
const MAX_DAYS = 400;

interface CountedPeriod {
  campaignId: string;
  statuses: readonly Status[];
  fromUtc: string;
  toUtc: string;
}

/**
 * How many were handed in on each day of +08:00. One statement for each state, each a row of short walks along the
 * list's index: sorting the same rows into groups costs five times as much, and nobody else is served meanwhile.
 */
export async function countDays(
  read: EntityManager,
  { campaignId, statuses, fromUtc, toUtc }: CountedPeriod,
): Promise<BoardView['days']> {
  const days = daysBetween(fromUtc, toUtc);
  const wanted = days.map(({ day, fromUtc: from, toUtc: to }) => `SELECT '${day}' d, '${from}' a, '${to}' b`);
  const countOf = new Map<string, number>();
  for (const status of statuses) {
    const rows: { d: string; n: string | number }[] = await read.query(
      `SELECT days.d d, (SELECT COUNT(*) FROM application_listing listing WHERE listing.campaignId = ? AND listing.status = ?
        AND listing.orderSubmitted >= days.a AND listing.orderSubmitted < days.b) n
      FROM (${wanted.join(' UNION ALL ')}) days`,
      [campaignId, status],
    );
    for (const { d, n } of rows) if (Number(n) > 0) countOf.set(d, (countOf.get(d) ?? 0) + Number(n));
  }
  return days.filter(({ day }) => countOf.has(day)).map(({ day }) => ({ day, count: countOf.get(day) ?? 0 }));
}

/** The last days of the period, each from its first moment to the first one of the next. */
function daysBetween(fromUtc: string, toUtc: string): { day: string; fromUtc: string; toUtc: string }[] {
  const earliest = plusDaysUtc(toUtc, 1 - MAX_DAYS);
  const days = [];
  let startUtc = startOfDayUtc(fromUtc > earliest ? fromUtc : earliest);
  while (startUtc <= toUtc) {
    const nextUtc = plusDaysUtc(startUtc, 1);
    days.push({ day: chinaDay(startUtc), fromUtc: startUtc, toUtc: nextUtc });
    startUtc = nextUtc;
  }
  return days;
}

function startOfDayUtc(atUtc: string): string {
  const lastMoment = endOfDayUtc(chinaDay(atUtc));
  return new Date(Date.parse(lastMoment) + 1 - 24 * 3_600_000).toISOString();
}
