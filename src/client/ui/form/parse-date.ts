// Reads dates and times the way people here write them on paper.
import { isDay } from '../../../shared/rules/days.ts';
import { daysBetween } from '../text/format-date.ts';

/**
 * A typed date as 'yyyy-mm-dd', or null when it cannot be read. Understands 12/11/2026, 12.11.2026, 12-11-2026,
 * 12112026 and, when `today` ('yyyy-mm-dd') is given, 5/3/26 and 12/11 (the year that lies nearest to today).
 * Years from 1900 to 2199, as the law counts them: another day would be taken for one that nobody wrote down.
 */
export function parseDate(typed: string, today?: string): string | null {
  const parts = dateParts(typed.trim());
  if (!parts) return null;
  const [date, month, yearText] = parts;
  if (yearText === undefined) return today === undefined ? null : nearestDay(date, month, today);
  const year = fullYear(yearText, today);
  return year === null ? null : realDay(year, month, date);
}

/** A typed time as 'HH:MM', or null. Understands 14:30, 14h30, 14 giờ 30, 14.30, 1430, 14h, 8. */
export function parseTime(typed: string): string | null {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const spoken = /^(\d{1,2})\s*(?::|\.|h|g|giờ)\s*(\d{1,2})?\s*(?:p|ph|phút)?$/.exec(text);
  const match = spoken ?? /^(\d{1,2})(\d{2})?$/.exec(text);
  const hours = Number(match?.[1] ?? 99);
  const minutes = Number(match?.[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** Whether it is a time as it is kept: 'HH:MM'. */
export function isTime(text: string): boolean {
  return /^\d{2}:\d{2}$/.test(text) && parseTime(text) === text;
}

/** Puts the slashes in while digits of a date are being typed ('12' → '12/'); leaves deleting and other signs alone. */
export function withSlashes(before: string, after: string): string {
  const growing = after.length === before.length + 1 && after.startsWith(before);
  if (!growing || !/^(\d{2}|\d{1,2}\/\d{2})$/.test(after)) return after;
  return `${after}/`;
}

function dateParts(text: string): [number, number, string?] | null {
  const separated = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2})?)?$/.exec(text);
  const match = separated ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [, date, month, year] = match;
  return year === undefined ? [Number(date), Number(month)] : [Number(date), Number(month), year];
}

function fullYear(text: string, today?: string): number | null {
  if (text.length === 4) return Number(text);
  if (today === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  const year = 2000 + Number(text);
  return year <= thisYear + 10 ? year : year - 100;
}

function nearestDay(date: number, month: number, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => realDay(year, month, date))
    .filter((day) => day !== null);
  days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return days[0] ?? null;
}

function realDay(year: number, month: number, date: number): string | null {
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
