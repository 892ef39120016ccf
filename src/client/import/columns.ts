// Which column of a table holds what: guessed from its Vietnamese headings, or from what stands in it.
import { fold } from '../../shared/core/vietnamese.ts';
import { doubtName } from '../../shared/rules/identity.ts';
import type { Table } from './read-table.ts';

/** What a column can hold of a household, in the order they are offered; `near-poor`: a mark for those. */
export const householdColumns = [
  'number',
  'name',
  'village',
  'group',
  'members',
  'voters',
  'representative',
  'phone',
  'poverty',
  'near-poor',
  'note',
] as const;

export type Column = (typeof householdColumns)[number];

export type Reading = {
  /** Place of the row of headings; -1 where there is none. */
  readonly head: number;
  /** What each column holds; null: left out. */
  readonly columns: readonly (Column | null)[];
};

/** As people head their lists; compared folded, the longest that fits wins. */
const headings: { readonly [column in Column]: readonly string[] } = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Số hộ', 'Mã hộ', 'Thứ tự'],
  name: [
    'Họ và tên chủ hộ',
    'Họ tên chủ hộ',
    'Tên chủ hộ',
    'Chủ hộ',
    'Họ và tên',
    'Họ tên',
    'Tên hộ',
    'Hộ gia đình',
  ],
  village: ['Thôn', 'Bản', 'Buôn', 'Làng', 'Tổ dân phố', 'Tên thôn', 'Tên bản', 'Thôn bản', 'Thuộc bản'],
  group: ['Nhóm', 'Xóm', 'Cụm', 'Tổ', 'Đội', 'Địa chỉ', 'Nơi ở', 'Chỗ ở', 'Nơi cư trú'],
  members: ['Số khẩu', 'Nhân khẩu', 'Số nhân khẩu', 'Tổng số khẩu', 'Khẩu', 'Số người', 'Số thành viên'],
  voters: ['Cử tri', 'Số cử tri', 'Từ đủ 18 tuổi', 'Trên 18 tuổi'],
  representative: ['Người đại diện', 'Đại diện', 'Người đi họp', 'Người hay đi họp'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Số ĐT', 'Di động'],
  poverty: [
    'Diện',
    'Diện hộ',
    'Nghèo',
    'Hộ nghèo',
    'Loại hộ',
    'Phân loại hộ',
    'Hộ nghèo, cận nghèo',
    'Hộ nghèo, hộ cận nghèo',
    'Hộ nghèo và cận nghèo',
    'Hoàn cảnh',
  ],
  'near-poor': ['Cận nghèo', 'Hộ cận nghèo'],
  note: ['Ghi chú'],
};

const known = Object.entries(headings)
  .flatMap(([column, texts]) => texts.map((text) => ({ column: column as Column, key: fold(text) })))
  .sort((a, b) => b.key.length - a.key.length);

const rowsLookedAt = 20;

/** The row with the most headings among the first rows is the head; without one the cells themselves tell. */
export const readColumns = (table: Table): Reading => {
  const guesses = table.slice(0, rowsLookedAt).map(columnsOfHeadings);
  const counts = guesses.map((columns) => columns.filter((column) => column !== null).length);
  const best = Math.max(0, ...counts);
  const head = best > 0 ? counts.indexOf(best) : -1;
  const columns = guesses[head];
  if (columns && (best > 1 || columns.includes('name')))
    return { head, columns: withRowBelow(columns, table[head] ?? [], table[head + 1] ?? []) };
  return { head: -1, columns: columnsOfCells(table) };
};

/** A column that stands under two headings is the first one's; a heading known but already taken is left out. */
const columnsOfHeadings = (row: readonly string[]): readonly (Column | null)[] => {
  const taken = new Set<Column>();
  return row.map((cell) => {
    const key = fold(cell);
    const found = known.find((one) => one.key === key) ?? known.find((one) => fits(one.key, key));
    if (!found || taken.has(found.column)) return null;
    taken.add(found.column);
    return found.column;
  });
};

/** "Diện" above "Nghèo" and "Cận nghèo": what stands below an empty heading, or says more than the one above. */
const withRowBelow = (
  columns: Reading['columns'],
  head: readonly string[],
  below: readonly string[],
): Reading['columns'] => {
  if (below[columns.indexOf('name')]) return columns;
  const found = columnsOfHeadings(below);
  // What the row below splits up is told by it alone.
  const above = columns.map((column) => (column === 'poverty' && found.includes('poverty') ? null : column));
  return above.map((column, at) => {
    const said = found[at] ?? null;
    return column === null && (!head[at] || columns[at] !== null) && !above.includes(said) ? said : column;
  });
};

/** "Ho va ten chu ho (in hoa)" fits "ho va ten chu ho"; a sentence is no heading, and one letter fits nothing. */
const fits = (key: string, cell: string): boolean =>
  cell.length <= longestHeading && key.length > 3 && !wholeOnly.has(key) && ` ${cell} `.includes(` ${key} `);

const longestHeading = 40;

/** "Thoát nghèo", "Chuẩn nghèo 2026" are neither. */
const wholeOnly: ReadonlySet<string> = new Set(['Nghèo', 'Cận nghèo'].map(fold));

/** Without headings: a column of names is the householders', one that counts up by ones their number. */
const columnsOfCells = (table: Table): readonly (Column | null)[] => {
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => table.map((row) => row[at] ?? '').filter(Boolean));
  const name = columns.findIndex((cells) => share(cells, isName) > 0.6);
  const number = columns.findIndex((cells) => share(cells, (cell, at) => Number(cell) === at + 1) > 0.6);
  const phone = columns.findIndex((cells) => share(cells, (cell) => /^0?\d[\d .]{8,11}$/.test(cell)) > 0.6);
  return columns.map((_, at) => {
    if (at === name) return 'name';
    if (at === number) return 'number';
    return at === phone ? 'phone' : null;
  });
};

const isName = (cell: string): boolean => {
  const text = withoutNumber(cell);
  return /\p{L}/u.test(text) && doubtName(text) === undefined;
};

/** "3. Lò Văn Dơn" and "3) …" without what stands before the name. */
export const withoutNumber = (cell: string): string => cell.replace(/^\s*(\d+\s*[.):-]|[-•*+])\s*/, '');

const share = (cells: readonly string[], test: (cell: string, at: number) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
