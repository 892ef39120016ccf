// Takes out of a table what must not be on a connected device: whatever stands in a denunciation's row besides its code,
// its days and its competence (Law on Denunciation Art. 8, 56; decision 10 of the design). Done before anything is shown.
import { type PetitionColumn, type PetitionReading, stepColumns, untilColumns } from './petition-columns.ts';
import {
  isTypeOfDenunciation,
  mentionsDenunciation,
  readCompetence,
  readPaperCode,
  readType,
} from './petition-words.ts';
import { readDay } from './read-day.ts';
import type { Table } from './read-table.ts';

export type Hidden = {
  /** The same rows in the same places, without what was taken out. */
  readonly table: Table;
  /** Lines (from 1) that held more than may be kept. */
  readonly lines: ReadonlySet<number>;
};

const days: ReadonlySet<PetitionColumn> = new Set([
  'received',
  ...stepColumns,
  ...(Object.keys(untilColumns) as (keyof typeof untilColumns)[]),
]);

/** Done again whenever a column is chosen for something else: what was taken out does not come back. */
export const hideDenouncers = (
  table: Table,
  { head, columns }: PetitionReading,
  before: ReadonlySet<number> = new Set(),
): Hidden => {
  const typeAt = columns.indexOf('type');
  const lines = new Set(before);
  const hidden = table.map((cells, at) => {
    if (at <= head || !isSuspect(cells, typeAt)) return cells;
    const kept = cells.map((cell, place) => (isKept(columns[place] ?? null, cell, typeAt) ? cell : ''));
    if (kept.some((cell, place) => cell !== cells[place])) lines.add(at + 1);
    return kept;
  });
  return { table: hidden, lines };
};

/** Its type says so; or it has no type that is known, and some cell speaks of denouncing. */
const isSuspect = (cells: readonly string[], typeAt: number): boolean => {
  const type = cells[typeAt] ?? '';
  if (isTypeOfDenunciation(type)) return true;
  return (
    (typeAt < 0 || readType(type) === undefined) &&
    cells.some((cell) => mentionsDenunciation(cell) || readType(cell) === 'denunciation')
  );
};

/** A cell is kept for what it is, not for where it stands: a name in the column of days goes too. */
const isKept = (column: PetitionColumn | null, cell: string, typeAt: number): boolean => {
  // Words of the law, whoever wrote them: "Tố cáo", "Khiếu nại, tố cáo".
  if (column === 'type' || (column === null && typeAt < 0)) return isOnlyTypes(cell);
  if (column === 'number') return /^\d{1,5}$/.test(cell);
  if (column === 'paperCode') return readPaperCode(cell) !== undefined;
  if (column === 'competence') return readCompetence(cell) !== undefined;
  return column !== null && days.has(column) && readDay(cell) !== undefined;
};

const isOnlyTypes = (cell: string): boolean =>
  cell.split(/[,;/+]|\s+và\s+/).every((part) => readType(part) !== undefined);
