// Which column of a table holds what: guessed from its Vietnamese headings, or from what stands in it.
import { fold } from '../../shared/core/vietnamese.ts';
import type { Table } from './read-table.ts';

/** What the columns of one kind of list can hold, and how people head them. */
export type ColumnSet<Column extends string> = {
  /** In the order they are offered. */
  readonly columns: readonly Column[];
  /** As people head their lists; compared folded, the longest that fits wins. */
  readonly headings: { readonly [column in Column]: readonly string[] };
  /** Folded headings that count only where they are the whole cell: "Thoát nghèo" is not "Nghèo". */
  readonly wholeOnly: ReadonlySet<string>;
  /** The column without which there is no list: nothing stands in it under a heading that the row below splits up. */
  readonly main: Column;
  /** What a row below the headings may split up: "Diện" above "Nghèo" and "Cận nghèo". */
  readonly split?: Column;
  /** Told from the cells, where there are no headings. */
  readonly fromCells: (table: Table) => readonly (Column | null)[];
};

export type Reading<Column extends string> = {
  /** Place of the row of headings; -1 where there is none. */
  readonly head: number;
  /** What each column holds; null: left out. */
  readonly columns: readonly (Column | null)[];
};

const rowsLookedAt = 20;

/** The row with the most headings among the first rows is the head; without one the cells themselves tell. */
export const readColumns = <Column extends string>(table: Table, set: ColumnSet<Column>): Reading<Column> => {
  const columnsOf = headingReader(set);
  const guesses = table.slice(0, rowsLookedAt).map(columnsOf);
  const counts = guesses.map((columns) => columns.filter((column) => column !== null).length);
  const best = Math.max(0, ...counts);
  const head = best > 0 ? counts.indexOf(best) : -1;
  const columns = guesses[head];
  if (columns && (best > 1 || columns.includes(set.main))) {
    const [above = [], below = []] = table.slice(head, head + 2);
    return { head, columns: withRowBelow({ columns, head: above, below, set, columnsOf }) };
  }
  return { head: -1, columns: set.fromCells(table) };
};

/** Marks this column as that: it is taken from the one that had it. @param width of the table */
export const withColumn = <Column extends string>(
  { head, columns }: Reading<Column>,
  width: number,
  at: number,
  chosen: Column | null,
): Reading<Column> => ({
  head,
  columns: Array.from({ length: width }, (_, place) => {
    if (place === at) return chosen;
    const column = columns[place] ?? null;
    return column === chosen ? null : column;
  }),
});

type HeadingReader<Column> = (row: readonly string[]) => readonly (Column | null)[];

/** A column that stands under two headings is the first one's; a heading known but already taken is left out. */
const headingReader = <Column extends string>(set: ColumnSet<Column>): HeadingReader<Column> => {
  const known = set.columns
    .flatMap((column) => set.headings[column].map((text) => ({ column, key: fold(text) })))
    .sort((a, b) => b.key.length - a.key.length);
  return (row) => {
    const taken = new Set<Column>();
    return row.map((cell) => {
      const key = fold(cell);
      const found =
        known.find((one) => one.key === key) ??
        known.find((one) => !set.wholeOnly.has(one.key) && fits(one.key, key));
      if (!found || taken.has(found.column)) return null;
      taken.add(found.column);
      return found.column;
    });
  };
};

/** What stands below an empty heading, or says more than the one above. */
const withRowBelow = <Column extends string>({
  columns,
  head,
  below,
  set,
  columnsOf,
}: {
  readonly columns: Reading<Column>['columns'];
  readonly head: readonly string[];
  readonly below: readonly string[];
  readonly set: ColumnSet<Column>;
  readonly columnsOf: HeadingReader<Column>;
}): Reading<Column>['columns'] => {
  if (below[columns.indexOf(set.main)]) return columns;
  const found = columnsOf(below);
  // What the row below splits up is told by it alone.
  const above = columns.map((column) =>
    column !== null && column === set.split && found.includes(column) ? null : column,
  );
  return above.map((column, at) => {
    const said = found[at] ?? null;
    return column === null && (!head[at] || columns[at] !== null) && !above.includes(said) ? said : column;
  });
};

/** "Ho va ten chu ho (in hoa)" fits "ho va ten chu ho"; a sentence is no heading, and one letter fits nothing. */
const fits = (key: string, cell: string): boolean =>
  cell.length <= longestHeading && key.length > 3 && ` ${cell} `.includes(` ${key} `);

const longestHeading = 40;

/** The columns' cells that hold something. */
export const cellsByColumn = (table: Table): readonly (readonly string[])[] =>
  Array.from({ length: widthOf(table) }, (_, at) => table.map((row) => row[at] ?? '').filter(Boolean));

const widthOf = (table: Table): number => table.reduce((width, row) => Math.max(width, row.length), 0);

/** How much of the cells passes the test, from 0 to 1. */
export const share = (cells: readonly string[], test: (cell: string, at: number) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
