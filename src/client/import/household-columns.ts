// The columns of a list of households, as villages head them.
import { fold } from '../../shared/core/vietnamese.ts';
import { doubtName } from '../../shared/rules/identity.ts';
import { type ColumnSet, cellsByColumn, type Reading as ReadingOf, share } from './columns.ts';
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

export type Reading = ReadingOf<Column>;

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

/** Without headings: a column of names is the householders', one that counts up by ones their number. */
const columnsOfCells = (table: Table): readonly (Column | null)[] => {
  const columns = cellsByColumn(table);
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

export const householdSet: ColumnSet<Column> = {
  columns: householdColumns,
  headings,
  // "Thoát nghèo", "Chuẩn nghèo 2026" are neither.
  wholeOnly: new Set(['Nghèo', 'Cận nghèo'].map(fold)),
  main: 'name',
  split: 'poverty',
  fromCells: columnsOfCells,
};
