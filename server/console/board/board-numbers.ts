import { statusKeys, type Status } from '#shared/applications/statuses';
import type { BoardView } from '#shared/api/views';

export type BureauNumbers = BoardView['bureaus'][number];

export const measureKeys = [
  'handedIn',
  'submitted',
  'returned',
  'approved',
  'recommended',
  'draft',
] as const satisfies readonly (Status | 'handedIn')[];

export type Measure = (typeof measureKeys)[number];

export const NEAR_DAYS = 7;

/** What has left the enterprise at least once and was not taken back. */
export function measured({ counts }: BureauNumbers, measure: Measure): number {
  if (measure !== 'handedIn') return counts[measure] ?? 0;
  return statusKeys
    .filter((status) => status !== 'draft' && status !== 'withdrawn')
    .reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}

export function totalOf(bureaus: readonly BureauNumbers[], status: Status): number {
  return bureaus.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0);
}

export interface NearDeadline {
  deadlineUtc: string;
  regions: string[];
  drafts: number;
  returned: number;
}

/** Deadlines within a week for which something is still not handed in, the nearest first; most bureaus share one. */
export function nearDeadlines({ bureaus, serverTimeUtc }: BoardView): NearDeadline[] {
  const now = Date.parse(serverTimeUtc);
  const near = bureaus
    .filter(({ deadlineUtc, counts }) => {
      const restMs = Date.parse(deadlineUtc) - now;
      const isOpen = (counts.draft ?? 0) + (counts.returned ?? 0) > 0;
      return isOpen && restMs > 0 && restMs <= NEAR_DAYS * 24 * 3_600_000;
    })
    .sort((one, other) => (one.deadlineUtc < other.deadlineUtc ? -1 : 1));
  return [...new Set(near.map(({ deadlineUtc }) => deadlineUtc))].map((deadlineUtc) => {
    const sharing = near.filter((bureau) => bureau.deadlineUtc === deadlineUtc);
    return {
      deadlineUtc,
      regions: sharing.map(({ region }) => region),
      drafts: totalOf(sharing, 'draft'),
      returned: totalOf(sharing, 'returned'),
    };
  });
}

/** Every day from the first to the last, those without a submission too: a gap must look like one. */
export function wholeDays(days: BoardView['days']): BoardView['days'] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const countOf = new Map(days.map(({ day, count }) => [day, count]));
  const whole: BoardView['days'] = [];
  for (let atMs = Date.parse(first.day); atMs <= Date.parse(last.day); atMs += 24 * 3_600_000) {
    const day = new Date(atMs).toISOString().slice(0, 10);
    whole.push({ day, count: countOf.get(day) ?? 0 });
  }
  return whole;
}
