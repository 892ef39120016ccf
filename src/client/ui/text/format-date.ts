// Days and times in words. Always the time of Vietnam (UTC+7, no summer time), whatever the phone is set to.
import { t } from './t.ts';

const vietnamOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
/** The day in Vietnam at an instant (ms since 1970), as 'yyyy-mm-dd'. */
export function dayOf(atMs: number): string {
  return new Date(atMs + vietnamOffsetMs).toISOString().slice(0, 10);
}

/** The time of day in Vietnam at an instant, as 'HH:MM'. */
export function timeOf(atMs: number): string {
  return new Date(atMs + vietnamOffsetMs).toISOString().slice(11, 16);
}

/** Whole days from one 'yyyy-mm-dd' to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** An instant for receipts and histories: '14:32, 12/11', with the year only when it is not the present one. */
export function formatInstant(atMs: number, nowMs: number): string {
  return `${timeOf(atMs)}, ${shortDay(dayOf(atMs), dayOf(nowMs))}`;
}

/** 'yyyy-mm-dd' as '12/11/2026'. */
export function fullDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** 'yyyy-mm-dd' as '12/11', with the year only when it is not that of `today`. */
export function shortDay(day: string, today: string): string {
  const full = fullDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? full.slice(0, 5) : full;
}

/** 'yyyy-mm-dd' for lists: 'hôm nay', 'hôm qua', 'ngày mai', else '12/11' (with another year: '12/11/2025'). */
export function nearDay(day: string, today: string): string {
  return relativeDay(day, today) ?? shortDay(day, today);
}

/** 'hôm nay', 'hôm qua', 'ngày mai'; null for any other day. */
export function relativeDay(day: string, today: string): string | null {
  const away = daysBetween(today, day);
  if (away === 0) return t('date.today');
  if (away === -1) return t('date.yesterday');
  return away === 1 ? t('date.tomorrow') : null;
}
