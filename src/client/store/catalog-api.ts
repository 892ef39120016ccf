// What pages ask of the catalog: all that can be listed and searched, in memory while the phone is unlocked.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RecordState } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Counts } from '../../shared/kinds/counts.ts';
import type { Role } from '../../shared/kinds/roles.ts';
import type { RecordStateWord } from './records-api.ts';

/**
 * A record in a list. Directory kinds are not items, nor deleted records, unless the server refused something of them.
 * Of the newest, which home shows at once, `rows`, `missing`, `counts` and all choices but the type come a moment later.
 */
export type Item = {
  readonly id: RecordId;
  readonly kind: string;
  /** The first title field that holds something; '' when none does. */
  readonly title: string;
  /** YYYY-MM-DD of the kind's date field, '' when empty. */
  readonly date: string;
  readonly villages: readonly RecordId[];
  readonly state: RecordStateWord;
  /** Time of the newest change, ms. */
  readonly touched: number;
  /** The case code of a petition. */
  readonly code?: string;
  /** The record of its own kind it was linked to as the same case. */
  readonly related?: RecordId;
  /** What it adds to the figures; left out for kinds that add nothing, and for what is withdrawn or deleted. */
  readonly counts?: Counts;
  /** Rows that are not deleted. */
  readonly rows: number;
  /** The steps of its case that count, in order of law: a petition's ('received', 'answered', …). */
  readonly steps: readonly string[];
  /** The record's choices by field: type, form, area, competence … */
  readonly choices: { readonly [field: string]: string };
  /** How many needed fields are empty. */
  readonly missing: number;
  /** The same for items of one kind, state, completeness and steps: what stands above a list counts by it. */
  readonly alike: string;
  readonly by: RecordId;
  readonly mine: boolean;
  /** All that an entry of a register holds: its lists are read whole, a hundred at a time. */
  readonly values?: RecordState['values'];
  /** Deleted on this phone; something of it was refused. */
  readonly deleted?: true;
  /** Withdrawn by law: nothing of it is left. */
  readonly redacted?: true;
};

export type ItemFilter = { readonly kind?: string; readonly village?: RecordId };

export type Person = {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly villages: readonly RecordId[];
  readonly active: boolean;
};

/** A `list-item` record. */
export type ListEntry = {
  readonly list: string;
  readonly name: string;
  /** The built-in option it renames or retires (`replaces`), or is reported under; '' for neither. */
  readonly builtIn: string;
  readonly replaces: boolean;
  readonly active: boolean;
};

export type Directory = {
  readonly commune?: RecordState;
  /** Names by id. */
  readonly villages: ReadonlyMap<RecordId, string>;
  readonly people: ReadonlyMap<RecordId, Person>;
  /** The day each village that is no more ended. */
  readonly ended: ReadonlyMap<RecordId, string>;
  /** What the administrator added to the lists, or renamed and retired of them. */
  readonly entries: ReadonlyMap<RecordId, ListEntry>;
  /** What the office wrote of the law: days off and days worked instead, rules of its own (kinds `holiday`, `rule`). */
  readonly law: ReadonlyMap<RecordId, RecordState>;
};

export type Catalog = {
  /** Newest touched first. Grows while `ready.done` < `ready.total`. */
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly ready: ReadonlySignal<{ readonly done: number; readonly total: number }>;
  readonly directory: ReadonlySignal<Directory>;
  /** Items whose texts hold every word of the query, in its folded form; an empty query gives all. Newest first. */
  search(query: string, filter?: ItemFilter): readonly Item[];
};
