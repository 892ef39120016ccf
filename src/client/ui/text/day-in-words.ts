// A day written out, for forms and records; lists write it short (format-date.ts).
import { fullDay, relativeDay } from './format-date.ts';
import { t } from './t.ts';

const weekdays = [
  'date.sunday',
  'date.monday',
  'date.tuesday',
  'date.wednesday',
  'date.thursday',
  'date.friday',
  'date.saturday',
] as const;

/** 'yyyy-mm-dd' in full words: 'Thứ Năm, 12/11/2026', followed by ' · hôm nay' when that helps. */
export function dayInWords(day: string, today?: string): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? weekdays[0];
  const near = today === undefined ? null : relativeDay(day, today);
  return `${t(weekday)}, ${fullDay(day)}${near ? ` · ${near}` : ''}`;
}
