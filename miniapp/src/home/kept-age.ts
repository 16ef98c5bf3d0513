import { homeWording } from './wording';

const minuteMs = 60_000;

/** How old what is kept on the phone is, roughly: 刚刚 · 5 分钟前 · 3 小时前 · 2 天前. */
export function keptAge(fetchedAtMs: number, nowMs: number): string {
  // A clock that was put back makes no age below nothing.
  const minutes = Math.max(0, Math.floor((nowMs - fetchedAtMs) / minuteMs));
  if (minutes === 0) return homeWording.age.justNow;
  if (minutes < 60) return homeWording.age.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? homeWording.age.hours(hours) : homeWording.age.days(Math.floor(hours / 24));
}
