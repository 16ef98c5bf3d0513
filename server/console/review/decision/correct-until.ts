import { chinaTimeParts, chinaTimeToUtc } from '#shared/text/china-time';

const DAYS_TO_CORRECT = 5;
const END_OF_WORK = '18:00';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Five days from now at the end of the working day, in +08:00, as the two inputs take it. */
export function suggestedUntil(nowMs: number): { date: string; time: string } {
  const { year, month, day } = chinaTimeParts(new Date(nowMs + DAYS_TO_CORRECT * DAY_MS).toISOString());
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date: `${year}-${two(month)}-${two(day)}`, time: END_OF_WORK };
}

/** The instant that was typed, or null when date or time is not whole. */
export function typedUntil({
  untilDate,
  untilTime,
}: {
  untilDate: string;
  untilTime: string;
}): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(untilDate) || !/^\d\d:\d\d$/.test(untilTime)) return null;
  return chinaTimeToUtc(untilDate, untilTime);
}
