// A day as a spreadsheet or a book has it: 03/02/2026, 3.2.26, 2026-02-03, "ngày 3 tháng 2 năm 2026", or Excel's number.

/**
 * 'yyyy-mm-dd'; undefined for what is no day: 31/02/2026, 02/25/2026 (the day comes first here), 3/2 without its year. A
 * time of day behind it is passed over. Excel keeps days as their number since 30 December 1899.
 */
export const readDay = (text: string): string | undefined => {
  const typed = text.trim().replace(/[\sT]+\d{1,2}[:h]\d{0,2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const [, serial] = /^(\d{5})(?:[.,]\d+)?$/.exec(typed) ?? [];
  if (serial !== undefined) return dayOfSerial(Number(serial));
  const [, isoYear, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  if (isoYear !== undefined) return realDay(Number(isoYear), Number(isoMonth), Number(isoDate));
  const [, date, month, year = ''] = written.exec(typed) ?? spoken.exec(typed.normalize('NFC')) ?? [];
  return date === undefined
    ? undefined
    : realDay(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date));
};

const written = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/;
const spoken = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;

const [firstYear, lastYear] = [1990, 2099];

const dayOfSerial = (days: number): string | undefined => {
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return realDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
};

const realDay = (year: number, month: number, date: number): string | undefined => {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return isReal && year >= firstYear && year <= lastYear ? at.toISOString().slice(0, 10) : undefined;
};
