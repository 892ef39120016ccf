// One declaration of a record kind: schema, table, form, list, search, access facts and checks all come from it.
import type { Bundle, RecordState } from '../core/bundle.ts';
import type { Json } from '../core/json.ts';
import type { KindBrief } from './briefs.ts';
import type { Counts } from './counts.ts';
import type { Field, Fields } from './fields.ts';
import type { Role } from './roles.ts';

export type Values = { readonly [field: string]: Json };

export type RowDefinition = {
  readonly fields: Fields;
  /** First write wins, no deletion; a correction is a new row (events). */
  readonly appendOnly?: true;
  /** Kept and shown in the history, never listed or counted among a record's rows. */
  readonly quiet?: true;
  /**
   * The field with a text that quotes the record as it was, canonical JSON, and the one with that text's short hash: neither
   * is taken apart (decision 21). `holds`: while it stands, the record it is of is not deleted. `holder`: the field of the
   * record that names the enrolment which alone may seal; anybody while it names none.
   */
  readonly sealed?: {
    readonly text: string;
    readonly hash: string;
    readonly holds?: true;
    readonly holder?: string;
  };
  /** The name of the natural key, where one exists (attendance by household): double entry merges. */
  readonly naturalKey?: string;
  /** The natural key is a village: its head writes the row though the record is the commune's (the action `announce`). */
  readonly ofVillage?: true;
  /** What is heard or photographed beside it may tell what it tells: its files are deleted with it. */
  readonly keepsFiles?: true;
  /** The texts of a row that search finds. */
  readonly search: readonly string[];
  /** The values by which the row alone is of type tố cáo: a visitor's denunciation among other visits (decision 10). */
  readonly isDenunciation?: (values: Values) => boolean;
  /** Of the steps of a case or a promise: which of them each role may write, where it may write at all (`access/steps`). */
  readonly stepsOfRole?: { readonly [role in Role]: readonly string[] };
};

export type KindDefinition = KindBrief & {
  /** Raised with every added field. */
  readonly version: number;
  readonly fields: Fields;
  readonly rows: { readonly [kind: string]: RowDefinition };
  readonly search: readonly string[];
  /** The field with the persons it is shared with. */
  readonly sharedField?: string;
  /** What it adds to the figures that are reported. */
  readonly counts?: (bundle: Bundle) => Counts;
  /** The values by which it is of type tố cáo (decision 10), if it can be. */
  readonly isDenunciation?: (values: Values) => boolean;
};

export const defineKind = (definition: KindDefinition): KindDefinition => definition;

/** The fields of a root (`rowKind` its own kind name) or of one of its row kinds; undefined when there is no such row. */
export const fieldsOf = (kind: KindDefinition, recordKind: string): Fields | undefined =>
  recordKind === kind.name ? kind.fields : kind.rows[recordKind]?.fields;

/** The needed fields that hold nothing yet: a quiet to-do. */
export const missingFields = (kind: KindDefinition, state: RecordState): readonly string[] =>
  Object.entries(fieldsOf(kind, state.kind) ?? {})
    .filter(([name, field]) => isNeeded(field, state.values) && isEmpty(state.values[name]))
    .map(([name]) => name);

/** Whether a record with these values is incomplete without the field. */
export const isNeeded = ({ needed }: Field, values: Values): boolean =>
  typeof needed === 'function' ? needed(values) : needed === true;

export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a record or row may hold only what names nobody: the whole is a denunciation, or the row by itself. */
export const isClassified = (kind: KindDefinition, root: Values, rowKind?: string, row?: Values): boolean =>
  kind.isDenunciation?.(root) === true ||
  (rowKind !== undefined && row !== undefined && kind.rows[rowKind]?.isDenunciation?.(row) === true);

/** The first title field that holds a text, '' when none does. */
export const titleOf = (kind: Pick<KindBrief, 'title'>, values: Values): string => {
  for (const name of kind.title) {
    const value = values[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
};
