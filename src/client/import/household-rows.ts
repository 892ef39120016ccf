// A table's rows read as households: what each holds, and what could not be read of it.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { doubtName, doubtPhone } from '../../shared/rules/identity.ts';
import { isBesides } from './besides.ts';
import { type Column, type Reading, withoutNumber } from './household-columns.ts';
import { readCount, readPhone, withoutTitle } from './read-cells.ts';
import { readPoverty } from './read-poverty.ts';
import type { Table } from './read-table.ts';
import { villageKey } from './village-key.ts';

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
