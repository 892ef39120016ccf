// The last part of a record's address: 'edit', 'rows-opinion' (where rows of that kind are added), a row's id,
// or a row's id with a mark before it: the petition to be made from it.
import type { RecordId } from '../../../shared/core/ids.ts';

/** Where rows of this kind are added: the pad, or the form of a new one. */
export const newRowView = (rowKind: string): string => `rows-${rowKind}`;

/** The row kind whose form or pad the address names, if it names one. */
export const rowKindOfView = (view: string): string | undefined => /^rows-(.+)$/.exec(view)?.[1];

const mark = 'petition-';

export const toPetitionView = (row: RecordId): string => `${mark}${row}`;

/** The row a petition is to be made from, if the address says so. */
export const rowOfPetitionView = (view: string): RecordId | undefined =>
  view.startsWith(mark) ? view.slice(mark.length) : undefined;
