import type { WorkCalendar } from '#shared/campaigns/campaign-definition';
import { chinaTimeParts } from '#shared/text/china-time';

/**
 * The notice of 2020 says that results are made public and not for how long. Five working days are what the province's
 * departments write into such notices; fifteen working days are the longest that an answer takes. Both are what the
 * product insists on at least, not what a clerk must choose.
 */
export const publicityRules = {
  minWorkingDays: 5,
  maxCalendarDays: 60,
  /** A start may be set ahead by so many days. */
  maxDaysAhead: 30,
  answerWorkingDays: 15,
  /** The page shows its list in one piece. */
  maxListed: 2_000,
} as const;

const DAY_MS = 24 * 3_600_000;
const OFFSET_MS = 8 * 3_600_000;

/**
 * The end of a working day in +08:00, so many working days after the day of `fromUtc`, which does not count (民法典
 * 第二百零一条).
 *
 * @param calendar what the State Council sets anew each year, from the notice; without it Monday to Friday are worked
 */
export function endOfWorkingDayUtc(
  fromUtc: string,
  workingDays: number,
  calendar: WorkCalendar = { daysOff: [], workedDays: [] },
): string {
  let day = Math.floor((Date.parse(fromUtc) + OFFSET_MS) / DAY_MS);
  for (let left = workingDays; left > 0;) {
    day += 1;
    if (isWorked(day, calendar)) left -= 1;
  }
  return new Date((day + 1) * DAY_MS - OFFSET_MS - 1).toISOString();
}

/** @param day days since 1970-01-01, which was a Thursday */
function isWorked(day: number, { daysOff, workedDays }: WorkCalendar): boolean {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (daysOff.includes(date)) return false;
  const weekday = (day + 4) % 7;
  return (weekday !== 0 && weekday !== 6) || workedDays.includes(date);
}

/** The last millisecond of a day in +08:00, for example of '2026-12-31'. */
export function endOfDayUtc(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00.000+08:00`) + DAY_MS - 1).toISOString();
}

/** 2026-12-31, the day in +08:00. */
export function chinaDay(atUtc: string): string {
  const { year, month, day } = chinaTimeParts(atUtc);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function plusDaysUtc(atUtc: string, days: number): string {
  return new Date(Date.parse(atUtc) + days * DAY_MS).toISOString();
}
