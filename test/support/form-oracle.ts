// What a form should say of a value and what a save should keep of it, told apart from the product by other means: letters
// counted, days reckoned by hand.
import type { Json } from '../../src/shared/core/json.ts';
import type { Field } from '../../src/shared/kinds/fields.ts';

/** What a save keeps of a value that is right: blanks at its ends and how its letters are composed do not matter. */
export const kept = (value: Json): Json => {
  if (Array.isArray(value) && value.length === 0) return null;
  if (typeof value !== 'string') return value;
  return value.normalize('NFC').replace(/^\s+|\s+$/gu, '') || null;
};

/** What is wrong with a value as it would be kept, in the words of the screen; null where nothing is. */
export const wrongOf = (field: Field, value: Json): string | null => {
  if (value === null) return null;
  const told = sayOf(field, value);
  return isRight(field, value) ? null : told;
};

/** The largest number, or the most letters. */
export const limitOf = (field: Field): number => {
  if ('max' in field && field.max !== undefined) return field.max;
  return { text: 300, 'long-text': 20_000, code: 20, count: 1_000_000 }[field.type as 'text'] ?? 0;
};

/** As people count them: a letter outside the first plane is one. */
const lettersOf = (text: string) => [...text].length;
const written = (number: number) => number.toLocaleString('de-DE');
const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZĐ';
const isOf = (letters: string, text: string) => [...text].every((letter) => letters.includes(letter));
const isCode = (text: string) =>
  isOf(`${capitals}./-`, text) && isOf(capitals, text.charAt(0)) && text !== '';
const isId = (value: Json) =>
  typeof value === 'string' && value.length === 16 && isOf('0123456789ABCDEFGHJKMNPQRSTVWXYZ', value);

/** A day that the law can count from, reckoned by hand. */
const isRealDay = (text: string): boolean => {
  const [year = '', month = '', day = '', ...more] = text.split('-');
  const isWritten = [year, month, day].every(
    (part, at) => part.length === (at ? 2 : 4) && isOf('0123456789', part),
  );
  if (!isWritten || more.length > 0) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(year) >= 1900 && Number(year) < 2200 && Number(day) >= 1 && Number(day) <= last;
};

const isRealTime = (text: string): boolean => {
  const [hours = '', minutes = '', ...more] = text.split(':');
  const isWritten = [hours, minutes].every((part) => part.length === 2 && isOf('0123456789', part));
  return isWritten && more.length === 0 && Number(hours) < 24 && Number(minutes) < 60;
};

const isLink = (value: Json): boolean => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { root, row = '', ...more } = value as { readonly [key: string]: Json };
  return isId(root ?? null) && typeof row === 'string' && row.length <= 80 && Object.keys(more).length === 0;
};

const isRight = (field: Field, value: Json): boolean => {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' && lettersOf(value) <= limitOf(field);
    case 'code':
      return typeof value === 'string' && isCode(value) && lettersOf(value) <= limitOf(field);
    case 'count':
      return typeof value === 'number' && value % 1 === 0 && value >= 0 && value <= limitOf(field);
    case 'date':
      return typeof value === 'string' && isRealDay(value);
    case 'time':
      return typeof value === 'string' && isRealTime(value);
    case 'yes-no':
      return value === true || value === false;
    case 'choice':
      return field.options.some((option) => option === value);
    case 'choices':
      return Array.isArray(value) && value.length <= 50 && value.every((one) => field.options.includes(one));
    case 'listed':
      return field.options.some((option) => option === value) || isId(value);
    case 'ref':
      return isId(value);
    case 'refs':
      return Array.isArray(value) && value.length <= 500 && value.every(isId);
    case 'link':
      return isLink(value);
  }
};

const sayOf = (field: Field, value: Json): string => {
  const tooLong = `Dài quá: nhiều nhất là ${written(limitOf(field))} chữ cái.`;
  switch (field.type) {
    case 'text':
    case 'long-text':
      return tooLong;
    case 'code':
      return isCode(String(value))
        ? tooLong
        : 'Mã bắt đầu bằng chữ in hoa hay số, rồi chỉ có chữ in hoa, số và các dấu . / -';
    case 'count':
      return typeof value === 'number' || /^[0-9]+([. ][0-9]{3})*$/.test(String(value))
        ? `Số này lớn quá: nhiều nhất là ${written(limitOf(field))}.`
        : 'Chỗ này chỉ ghi số, ví dụ 42.';
    case 'date':
      return 'Chưa đọc được ngày này. Ghi theo ngày/tháng/năm, ví dụ 12/11/2026.';
    case 'time':
      return 'Chưa đọc được giờ này. Ghi theo giờ:phút, ví dụ 14:30.';
    default:
      return 'Chỗ này chỉ chọn trong danh sách. Bác chọn lại.';
  }
};
