// A row of a list of petitions as it was read: the petition, the steps of its case, what is odd, why it cannot be taken.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import type { PetitionColumn, StepColumn } from './petition-columns.ts';

export type PetitionValues = { readonly [field: string]: Json };

/** A step of the case, as its `event` row holds it. Days are 'yyyy-mm-dd'. */
export type StepValues = {
  readonly step: 'received' | StepColumn | 'note';
  readonly date: string;
  readonly until?: string;
  readonly note?: string;
};

/**
 * What is odd about a row; it can be taken all the same, without the cell that could not be read.
 * - unread: the cell of this column is no such value, and is left out
 * - before-received, future: the day of this step cannot be right; kept as it stands
 * - out-of-order: a step that the law does not know there; kept, and no clock runs from it
 * - classified: a denunciation; what may not be kept of it was taken out
 * - mentions-denunciation: its type says otherwise, its words speak of denouncing
 * - sender, phone: looks unlike one; kept as it stands
 * - letters-lost: "Lò V?n D?n", saved by a program that did not know the letters
 */
export type PetitionDoubt =
  | { readonly type: 'unread'; readonly column: PetitionColumn; readonly text: string }
  | { readonly type: 'before-received' | 'future' | 'out-of-order'; readonly column: PetitionColumn }
  | { readonly type: 'classified' | 'mentions-denunciation' | 'sender' | 'phone' | 'letters-lost' };

/** Why a row cannot be taken. `unclear-type`: denounces, perhaps; nothing of it may be kept before somebody has sorted it. */
export type PetitionFault =
  | {
      readonly type:
        | 'no-type'
        | 'unclear-type'
        | 'no-summary'
        | 'no-received'
        | 'future-received'
        | 'no-paper-code'
        | 'too-long';
    }
  | { readonly type: 'unknown-type' | 'bad-received'; readonly text: string };

export type PetitionRow = {
  /** The row's place in the file, from 1. */
  readonly line: number;
  readonly values: PetitionValues;
  /** In order of their days. */
  readonly steps: readonly StepValues[];
  readonly doubts: readonly PetitionDoubt[];
  readonly fault?: PetitionFault;
};

export type PetitionContext = {
  /** 'yyyy-mm-dd' */
  readonly today: string;
  /** Village ids by `villageKey` of their names. */
  readonly villages: ReadonlyMap<string, RecordId>;
  /** People who handle cases, and the fields of work in use, by their folded names. */
  readonly people: ReadonlyMap<string, RecordId>;
  readonly areas: ReadonlyMap<string, string>;
  /** Lines that `hideDenouncers` took something out of. */
  readonly hidden: ReadonlySet<number>;
};
