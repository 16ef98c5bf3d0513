/**
 * Instants are ISO-8601 UTC texts with milliseconds; people read them in the time of the People's Republic, +08:00
 * without summer time. Computed by hand because mini-program runtimes carry no time-zone data.
 */
const OFFSET_MINUTES = 8 * 60;

export interface ChinaTimeParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export function chinaTimeParts(atUtc: string): ChinaTimeParts {
  const shifted = new Date(Date.parse(atUtc) + OFFSET_MINUTES * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** 2026-11-24 14:49 */
export function formatChinaTime(atUtc: string): string {
  const { year, month, day, hour, minute } = chinaTimeParts(atUtc);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** 14:49 */
export function formatChinaClock(atUtc: string): string {
  const { hour, minute } = chinaTimeParts(atUtc);
  return `${two(hour)}:${two(minute)}`;
}

/** 2026年11月24日 14:49 */
export function formatChinaTimeInWords(atUtc: string): string {
  const { year, month, day, hour, minute } = chinaTimeParts(atUtc);
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`;
}

/** 2026年11月24日 */
export function formatChinaDate(atUtc: string): string {
  const { year, month, day } = chinaTimeParts(atUtc);
  return `${year}年${month}月${day}日`;
}

/** The instant of a wall-clock time in +08:00, for example ('2026-12-31', '18:00'). */
export function chinaTimeToUtc(date: string, time: string): string {
  return new Date(`${date}T${time}:00.000+08:00`).toISOString();
}
