// Places of a blank form in Word: words, boxes, and dotted lines that end at the margin.
import { LeaderType, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { isShort } from '../blank-room.ts';
import type { BlankField } from '../print-document.ts';
import { millimetres, type Paper, points } from './sizes.ts';
import { type Place, sideBySide } from './tables.ts';

/** Two short ones to a line. */
export const fieldsTable = (fields: readonly BlankField[], paper: Paper): Table => {
  const half = paper.width / 2;
  const rows = rowsOf(fields).map((row): readonly Place[] =>
    row.length === 1 && row[0] && !isShort(row[0])
      ? [{ children: lines(row[0], paper.width), span: 2 }]
      : [0, 1].map((at) => {
          const field = row[at];
          return { children: field ? lines(field, half - millimetres(3)) : [new Paragraph({})] };
        }),
  );
  return sideBySide([half, half], rows);
};

const rowsOf = (fields: readonly BlankField[]): readonly (readonly BlankField[])[] => {
  const rows: BlankField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last?.length === 1 && first && isShort(first) && isShort(field)) last.push(field);
    else rows.push([field]);
  }
  return rows;
};

const lines = ({ label, lines: count, boxes = [], pattern = '' }: BlankField, width: number): Paragraph[] => {
  const words = [`${label}:`, ...boxes.map((box) => `☐ ${box}`.replaceAll(' ', '\u00a0')), pattern]
    .filter(Boolean)
    .join('   ');
  return [
    line(words, count > 0, width),
    ...Array.from({ length: Math.max(0, count - 1) }, () => line('', true, width)),
  ];
};

const line = (words: string, dotted: boolean, width: number): Paragraph =>
  new Paragraph({
    spacing: { before: points(5) },
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width), leader: LeaderType.DOT }],
    children: [new TextRun({ children: dotted ? [words === '' ? '' : `${words} `, new Tab()] : [words] })],
  });
