// The calendar on the office's wall: days off from December 2025 to the end of 2026 as announced, and days ticked off in it.
import type { WorkedCase } from './form.ts';

/** Off beside Saturdays and Sundays. */
export const offDays: { readonly [day: string]: string } = {
  '2026-01-01': 'Tết Dương lịch',
  '2026-01-02': 'nghỉ hoán đổi',
  '2026-02-16': 'Tết',
  '2026-02-17': 'Tết',
  '2026-02-18': 'Tết',
  '2026-02-19': 'Tết',
  '2026-02-20': 'Tết',
  '2026-04-26': 'Giỗ Tổ',
  '2026-04-27': 'nghỉ bù Giỗ Tổ',
  '2026-04-30': 'Ngày Chiến thắng',
  '2026-05-01': 'Quốc tế Lao động',
  '2026-08-31': 'nghỉ hoán đổi',
  '2026-09-01': 'Quốc khánh',
  '2026-09-02': 'Quốc khánh',
};

export const workedSaturdays: readonly string[] = ['2026-01-10', '2026-08-22'];

/** A weekday is told by JavaScript's own calendar, the rest by the lists above. */
export const isWorked = (day: string, cultureDay = false): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (workedSaturdays.includes(day)) return true;
  if (weekday === 0 || weekday === 6 || (cultureDay && day.endsWith('-11-24'))) return false;
  return offDays[day] === undefined;
};

export const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** '30–31/12 05–10/01' of a case begun in 2025: each day, with its year. */
export const tickedDays = ({ on, ticked }: WorkedCase): readonly string[] => {
  const days: string[] = [];
  let year = Number(on.slice(0, 4));
  let month = on.slice(5, 7);
  for (const run of ticked.split(' ')) {
    const [, from = '', to = from, of = ''] = /^(\d\d)(?:–(\d\d))?\/(\d\d)$/.exec(run) ?? [];
    if (of < month) year += 1;
    month = of;
    for (let date = Number(from); date <= Number(to); date += 1)
      days.push(`${year}-${of}-${String(date).padStart(2, '0')}`);
  }
  return days;
};
