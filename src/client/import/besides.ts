// Rows of a list that are no entries: column numbers, sums, the place and day below it, and who signs.
import { fold } from '../../shared/core/vietnamese.ts';

/** Column numbers "(1) (2) (3)", sums, "Búng Lao, ngày 12 tháng 11 năm 2026", and who signs. @param mainAt the main column's place */
export const isBesides = (cells: readonly string[], mainAt: number): boolean => {
  const held = cells.filter((cell) => cell !== '');
  const isNumbering = Boolean(cells[mainAt]) && held.every((cell) => /^\(?([A-Za-z]|\d{1,2})\)?$/.test(cell));
  if (held.length === 0 || isNumbering) return true;
  const [first = ''] = held;
  const key = fold(first);
  if (/^(tong( cong| so)?|cong)$/.test(key)) return true;
  return held.length <= 2 && held.some(isFooting);
};

const footings = 'người lập|xác nhận|tm|trưởng (thôn|bản|buôn|làng|khu)|chủ tịch|cán bộ|tổng cộng|tổng số';
const footing = new RegExp(`^(${footings})(?!\\p{L})`, 'u');
const plainFooting = new RegExp(`^(${unmarked(footings)})(?!\\p{L})`, 'u');

/** With its diacritics, for Trương Bản and Chu Tích are people; without any where the list was written so. */
function isFooting(cell: string): boolean {
  const text = cell
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return /\bngay \S* ?thang\b/.test(fold(cell)) || footing.test(text) || plainFooting.test(text);
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
