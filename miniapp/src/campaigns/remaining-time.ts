import { chinaTimeParts, formatChinaClock } from '#shared/text/china-time';
import { campaignWording } from './wording';

const words = campaignWording.remaining;

const dayMs = 24 * 60 * 60_000;

/** How long there still is, by the calendar that people use: 还有 12 天 · 明天 18:00 截止 · 今天 18:00 截止，还有 3 小时 5 分. */
export function remainingTime(deadlineUtc: string, nowMs: number): { text: string; isUrgent: boolean } {
  const leftMs = Date.parse(deadlineUtc) - nowMs;
  if (leftMs < 0) return { text: words.over, isUrgent: true };
  const clock = formatChinaClock(deadlineUtc);
  const days = dayNumber(deadlineUtc) - dayNumber(new Date(nowMs).toISOString());
  if (days === 0) return { text: words.today(clock, hoursAndMinutes(leftMs)), isUrgent: true };
  if (days === 1) return { text: words.tomorrow(clock), isUrgent: true };
  return { text: words.days(days), isUrgent: days <= 3 };
}

/** Days since 1970 by the calendar of +08:00. */
function dayNumber(atUtc: string): number {
  const { year, month, day } = chinaTimeParts(atUtc);
  return Date.UTC(year, month - 1, day) / dayMs;
}

function hoursAndMinutes(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes === 0) return words.lessThanAMinute;
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? words.hours(hours, minutes % 60) : words.minutes(minutes);
}
