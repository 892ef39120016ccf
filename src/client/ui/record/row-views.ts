// The last part of a record's address: 'edit', 'rows' (the pad), 'row' (a new row's form), a row's id, or a row's id
// with a mark before it: the petition to be made from it.
import type { RecordId } from '../../../shared/core/ids.ts';

const mark = 'petition-';

export const toPetitionView = (row: RecordId): string => `${mark}${row}`;

/** The row a petition is to be made from, if the address says so. */
export const rowOfPetitionView = (view: string): RecordId | undefined =>
  view.startsWith(mark) ? view.slice(mark.length) : undefined;
