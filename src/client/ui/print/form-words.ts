// How official Vietnamese papers write dates, times, numbers and names (NĐ 30/2020 annex I). Never in another language: a
// form is Vietnamese whatever the app speaks.
import type { Json } from '../../../shared/core/json.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import { viKinds } from '../text/vi-kinds.ts';

/** A place left open, to be filled in by hand. */
export const blank = '……………';
export const shortBlank = '……';
/** Most of the rest of a line. */
export const openLine = '…'.repeat(14);

/** "ngày 05 tháng 02 năm 2026": a zero before days to 9 and before months 1 and 2; open places where there is no day. */
export const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-');
  if (!year || !month || !date) return `ngày ${shortBlank} tháng ${shortBlank} năm ${shortBlank}`;
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
};

/** "8 giờ 05 phút" of 'HH:MM'. */
export const timeWords = (time: string): string => {
  const [hour, minute] = time.split(':');
  return hour && minute ? `${Number(hour)} giờ ${minute} phút` : `${shortBlank} giờ ${shortBlank} phút`;
};

/** '05/02/2026' for tables. */
export const shortDate = (day: string): string => day.split('-').reverse().join('/');

/** 6.122 */
export const numberWords = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** "80,6%", rounded to a tenth; an open place when the whole is not known. */
export const percentWords = (part: number, whole: number | undefined): string =>
  whole ? `${String(Math.round((part * 1000) / whole) / 10).replace('.', ',')}%` : `${shortBlank}%`;

export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
export const capitals = (words: string): string => words.toLocaleUpperCase('vi');

/** "xã Búng Lao" of "Xã Búng Lao": a name that begins with a common word, inside a sentence. */
export const inSentence = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/** A trimmed text; '' for anything else. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');
export const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
export const listOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** The paragraphs of a long text. */
export const paragraphsOf = (value: Json | undefined): readonly string[] =>
  textOf(value)
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Names written in one field: "A, B", "A; B" or one a line. */
export const namesOf = (value: Json | undefined): readonly string[] =>
  textOf(value)
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The name below a signature, without the post that may be written after it. */
export const signerOf = (value: Json | undefined): string => namesOf(value)[0] ?? '';

/** A sentence ends with a stop. */
export const stopped = (words: string): string => (/[.!?…:;]$/.test(words) ? words : `${words}.`);

/** The name of a field, of an option, of a section, with the commune's word for village. */
export type Labels = {
  label(recordKind: string, field: string): string;
  option(recordKind: string, field: string, definition: Field | undefined, option: string): string;
  section(kind: string, section: string): string;
};

/** @param thon the commune's word for village, in small letters */
export const createLabels = (thon: string): Labels => {
  const say = (key: string): string =>
    ((viKinds as { readonly [key: string]: string })[key] ?? '')
      .replaceAll('{thon}', thon)
      .replaceAll('{Thon}', capitalised(thon));
  return {
    label: (recordKind, field) => say(`${recordKind}.${field}`),
    option: (recordKind, field, definition, option) => {
      const list = definition && 'list' in definition ? definition.list : undefined;
      return say(list ? `${list}.${option}` : `${recordKind}.${field}.${option}`);
    },
    section: (kind, section) => say(`${kind}.section.${section}`),
  };
};
