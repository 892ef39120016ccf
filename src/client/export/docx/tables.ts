// Tables of a Word file: registers with lines, and places beside each other without.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as TableBlock } from '../print-document.ts';
import { wordsOf } from './paragraphs.ts';
import { millimetres, type Paper, points } from './sizes.ts';

/** What stands in a place: paragraphs from above, in the middle, or at its foot. */
export type Place = {
  readonly children: readonly Paragraph[];
  readonly set?: 'foot' | 'middle';
  readonly span?: number;
};

/**
 * Places beside each other without lines, kept on one page.
 * @param widths of the columns, in twentieths of a point
 */
export const sideBySide = (widths: readonly number[], rows: readonly (readonly Place[])[]): Table =>
  new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (places) =>
        new TableRow({ cantSplit: true, children: places.map((place, at) => cellOf(place, widths, at)) }),
    ),
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const cellOf = ({ children, set, span = 1 }: Place, widths: readonly number[], at: number): TableCell =>
  new TableCell({
    children,
    width: { size: Math.round(sum(widths.slice(at, at + span))), type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    ...(set && { verticalAlign: VerticalAlignTable[set === 'foot' ? 'BOTTOM' : 'CENTER'] }),
  });

const sum = (all: readonly number[]): number => all.reduce((whole, one) => whole + one, 0);

/** A register: its titles are repeated on every page, no row is cut in two. */
export const tableOf = (table: TableBlock, paper: Paper): Table => {
  const shares = sum(table.columns.map(({ share }) => share));
  const widths = table.columns.map(({ share }) => Math.round((share * paper.width) / shares));
  const row = (cells: readonly string[], looks: RowLooks) => rowOf(cells, widths, paper, looks);
  const titles = table.columns.map(({ title }) => title);
  const tall = table.tall ? points(34) : undefined;
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      left: millimetres(1.5),
      right: millimetres(1.5),
      top: points(3),
      bottom: points(3),
      marginUnitType: WidthType.DXA,
    },
    rows: [
      row(titles, { head: true, bold: true }),
      ...(table.numbered
        ? [
            row(
              titles.map((_title, at) => `(${at + 1})`),
              { head: true },
            ),
          ]
        : []),
      ...table.rows.map((cells) => row(cells, { tall })),
    ],
  });
};

type RowLooks = { readonly head?: true; readonly bold?: true; readonly tall?: number | undefined };

const rowOf = (
  cells: readonly string[],
  widths: readonly number[],
  paper: Paper,
  { head, bold, tall }: RowLooks,
): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(head && { tableHeader: true }),
    ...(tall !== undefined && { height: { value: tall, rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          ...(head && { verticalAlign: VerticalAlignTable.CENTER }),
          children: [
            new Paragraph({
              alignment: head || at === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: wordsOf(cell, { bold: bold === true, letter: paper.tableLetter }),
            }),
          ],
        }),
    ),
  });
