// A table's rows read as households: what each holds, and what could not be read of it.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fold } from '../../shared/core/vietnamese.ts';
import { doubtName, doubtPhone } from '../../shared/rules/identity.ts';
import { type Column, type Reading, withoutNumber } from './columns.ts';
import { readPoverty } from './read-poverty.ts';
import type { Table } from './read-table.ts';

export type HouseholdValues = { readonly [field: string]: Json };

/**
 * What is odd about a row; the row is taken all the same, without the cell that could not be read.
 * - unread: the cell of this column is no such value, and is left out
 * - name, phone: looks unlike one; kept as it stands
 * - letters-lost: "Lò V?n D?n", saved by a program that did not know the letters
 * - no-number: others are numbered; perhaps no household but a line below the list
 */
export type RowDoubt =
  | { readonly type: 'unread'; readonly column: Column; readonly text: string }
  | { readonly type: 'name' | 'phone' | 'letters-lost' | 'no-number' };

/** Why a row cannot be taken: nobody's name, or a village that is not there. */
export type RowFault =
  | { readonly type: 'no-name' }
  | { readonly type: 'too-long' }
  | { readonly type: 'unknown-village'; readonly text: string };

export type ReadRow = {
  /** The row's place in the file, from 1. */
  readonly line: number;
  readonly values: HouseholdValues;
  readonly doubts: readonly RowDoubt[];
  readonly fault?: RowFault;
};

export type RowContext = {
  /** The village of rows that name none. */
  readonly village: RecordId;
  /** Village ids by `villageKey` of their names: those whose households may be written. */
  readonly villages: ReadonlyMap<string, RecordId>;
};

/** "Bản Xuân Tre", "bản xuân tre" and "Xuân Tre" are one village. */
export const villageKey = (name: string): string =>
  fold(name).replace(/^(thon|ban|buon|lang|xom|khu( pho)?|to( dan pho)?|tdp) (?=.)/, '');

const longestText = 300;

/** Rows that hold a household, or should; empty ones, sums, further people of a household and signatures are passed over. */
export const readHouseholds = (
  table: Table,
  { head, columns }: Reading,
  context: RowContext,
): readonly ReadRow[] => {
  const nameAt = columns.indexOf('name');
  const rows = table.flatMap((cells, at) => {
    const row = at > head && !isBesides(cells, nameAt) ? readRow(cells, columns, at + 1, context) : null;
    return row ? [row] : [];
  });
  const numbered = rows.filter(({ values }) => values.number !== undefined).length;
  if (numbered < rows.length * numberedShare) return rows;
  return rows.map((row) =>
    row.values.number === undefined ? { ...row, doubts: [...row.doubts, { type: 'no-number' }] } : row,
  );
};

const numberedShare = 0.8;

/** Column numbers "(1) (2) (3)", sums, "Búng Lao, ngày 12 tháng 11 năm 2026", and who signs. */
const isBesides = (cells: readonly string[], nameAt: number): boolean => {
  const held = cells.filter((cell) => cell !== '');
  const isNumbering = Boolean(cells[nameAt]) && held.every((cell) => /^\(?([A-Za-z]|\d{1,2})\)?$/.test(cell));
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

/** Null where the row has no householder and nothing that only a household has. */
const readRow = (
  cells: readonly string[],
  columns: Reading['columns'],
  line: number,
  { village, villages }: RowContext,
): ReadRow | null => {
  const values: { [field: string]: Json } = { village };
  const doubts: RowDoubt[] = [];
  let fault: RowFault | undefined;
  for (const [at, column] of columns.entries()) {
    const text = cells[at] ?? '';
    if (column === null || text === '' || isPoverty(column)) continue;
    if (column === 'village') {
      const found = villages.get(villageKey(text));
      if (found) values.village = found;
      else fault = { type: 'unknown-village', text };
      continue;
    }
    const value = readCell(column, text);
    if (value === undefined) doubts.push({ type: 'unread', column, text });
    else values[column] = value;
    if (column === 'name' && !columns.includes('number')) Object.assign(values, numberBefore(text));
  }
  const cellOf = (column: Column) =>
    columns.includes(column) ? (cells[columns.indexOf(column)] ?? '') : undefined;
  const poverty = readPoverty(cellOf('poverty') ?? '', cellOf('near-poor'));
  if (poverty.value) values.poverty = poverty.value;
  for (const one of poverty.unread) doubts.push({ type: 'unread', ...one });
  const { name, phone } = values;
  if (name === undefined) {
    if (values.number === undefined) return null;
    return { line, values, doubts, fault: { type: 'no-name' } };
  }
  if (Object.values(values).some((value) => String(value).length > longestText)) fault = { type: 'too-long' };
  if (/\p{L}\?|\?\p{L}|\ufffd/u.test(String(name))) doubts.push({ type: 'letters-lost' });
  else if (doubtName(String(name))) doubts.push({ type: 'name' });
  if (typeof phone === 'string' && doubtPhone(phone)) doubts.push({ type: 'phone' });
  return { line, values, doubts, ...(fault && { fault }) };
};

type PovertyColumn = 'poverty' | 'near-poor';

/** Read together, for one may deny the other. */
const isPoverty = (column: Column): column is PovertyColumn => column === 'poverty' || column === 'near-poor';

/** The number of "3. Lò Văn Dơn". */
const numberBefore = (text: string): HouseholdValues => {
  const [, digits] = /^(\d{1,5})\s*[.):-]/.exec(text) ?? [];
  return digits === undefined ? {} : { number: Number(digits) };
};

/** Undefined where the text is no such value. */
const readCell = (column: Exclude<Column, 'village' | PovertyColumn>, text: string): Json | undefined => {
  switch (column) {
    case 'number':
      return readCount(text.replace(/\.$/, ''), 100_000);
    case 'members':
    case 'voters':
      return readCount(text, 1_000);
    case 'phone':
      return readPhone(text);
    case 'name':
      return withoutTitle(withoutNumber(text)) || undefined;
    default:
      return text;
  }
};

/** "5", "05", "5,0", "5 khẩu". */
const readCount = (text: string, max: number): number | undefined => {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?(?:\s+\p{L}+)?$/u.exec(text) ?? [];
  const count = digits === undefined ? Number.NaN : Number(digits);
  return count <= max ? count : undefined;
};

/** A spreadsheet takes a number for a number and drops its zero. */
const readPhone = (text: string): string => (/^[35789]\d{8}$/.test(text) ? `0${text}` : text.slice(0, 30));

const withoutTitle = (name: string): string => name.replace(/^(ông|bà)\s+(?=\S+\s+\S)/i, '').trim();
