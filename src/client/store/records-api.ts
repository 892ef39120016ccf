// What pages ask of records: save, open, watch; and how each answer is typed.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RefusalType } from '../../shared/access/judge.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { SeenHeads, Values } from '../../shared/core/write.ts';

/**
 * Why a save did not happen; what was written stays in its draft.
 * - storage-full: no room on the phone; nothing was written
 * - storage-closed: this tab lost its database (update in another tab, locked, browser): reload
 * - invalid: the fields that hold what they cannot hold
 * - not-allowed: the server would refuse this person's write
 * - classified: a denunciation must not hold anything that names a person (decision 10)
 * - gone: the record was deleted, withdrawn or never was here
 */
export type SaveFailure =
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-closed' }
  | { readonly type: 'invalid'; readonly fields: readonly string[] }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'classified' }
  | { readonly type: 'gone' };

/** Where a record is, in one word; the interface says it in Vietnamese. `others`: a field has other versions. */
export type RecordStateWord = 'draft' | 'unsent' | 'sending' | 'received' | 'parked' | 'refused' | 'others';

export type RefusedChange = { readonly change: Change; readonly reason: RefusalType };

/** A record as this phone shows it: the server's word with the phone's own waiting changes laid over. */
export type RecordView = {
  readonly bundle: Bundle;
  readonly state: RecordStateWord;
  /** Own changes that have not reached the server. */
  readonly unsent: number;
  /** Own changes the server keeps until it is updated, or until the record they write to arrives. */
  readonly parked: number;
  /** Of those, the ones that wait for the record they write to; left out where none does. */
  readonly waitForRecord?: number;
  readonly refused: readonly RefusedChange[];
  /** Own changes the server has, of those still kept here (until a backup of it holds them); left out where none is. */
  readonly received?: number;
  /** The server's time at the newest receipt for it, ms. */
  readonly receivedAt?: number;
  /** Made by this person. */
  readonly mine: boolean;
  /**
   * Only own writing is left here to read: the server refused to make the record, or it left this person's view. Nothing
   * can be written to it.
   */
  readonly unmade?: true;
};

export type RowDraft = { readonly kind: string; readonly values: Values };

/** A row of a new record; its values may name the rows made before it. */
export type NewRow = { readonly kind: string; readonly values: StepValues };

export type SaveOptions = {
  /** The draft this save uses up: deleted in the same transaction. */
  readonly draft?: string;
};

/** What a step writes; a function of the records that the steps before it are about, where it names one of them. */
type StepValues = Values | ((made: readonly RecordId[]) => Values);

/** One of several saves that are made together; each as the method of its name, where there is one. */
export type SaveStep =
  | {
      readonly type: 'create';
      readonly kind: string;
      readonly values: StepValues;
      readonly rows?: readonly NewRow[];
    }
  | {
      readonly type: 'addRow';
      readonly root: RecordId;
      readonly rowKind: string;
      readonly values: StepValues;
    }
  | {
      readonly type: 'edit';
      readonly root: RecordId;
      readonly record: RecordId;
      readonly values: StepValues;
      readonly settled?: readonly string[];
      readonly seen?: SeenHeads;
    }
  /** Withdraws a record or a row for good (decision 6), and forgets what this phone has not sent of it. */
  | {
      readonly type: 'redact';
      readonly root: RecordId;
      readonly record: RecordId;
      /** A code of small letters and hyphens: the change that erases must not repeat what it erases. */
      readonly reason: string;
    };

export type Records = {
  /** A new record, with rows if any, in one transaction. A petition gets its case code. @returns the record's id */
  create(
    kind: string,
    values: Values,
    options?: SaveOptions & { readonly rows?: readonly NewRow[] },
  ): Promise<Result<RecordId, SaveFailure>>;
  addRow(
    root: RecordId,
    rowKind: string,
    values: Values,
    options?: SaveOptions,
  ): Promise<Result<RecordId, SaveFailure>>;
  /**
   * Writes the fields of `values` that differ from what is shown; nothing differing is a success. `settled` names the
   * fields whose shown or given value is chosen over the other versions. `seen` names, per field, the heads that stood
   * when the form was opened: what arrived since then is not replaced but stays as another version.
   */
  edit(
    root: RecordId,
    record: RecordId,
    values: Values,
    options?: SaveOptions & { readonly settled?: readonly string[]; readonly seen?: SeenHeads },
  ): Promise<Result<void, SaveFailure>>;
  remove(root: RecordId, record: RecordId): Promise<Result<void, SaveFailure>>;
  /** Undoes a deletion. */
  restore(root: RecordId, record: RecordId): Promise<Result<void, SaveFailure>>;
  /**
   * Several saves in one transaction, each on what those before it leave: all of them or none.
   * @returns the record or row each step is about
   */
  saveAll(
    steps: readonly SaveStep[],
    options?: SaveOptions,
  ): Promise<Result<readonly RecordId[], SaveFailure>>;
  /** Forgets a refused change: the person has read the reason. */
  dismissRefused(change: ChangeId): Promise<void>;
  /** The record now; null when this phone does not hold it. @throws StorageFailure, VaultFailure */
  open(root: RecordId): Promise<RecordView | null>;
  /** The record, redrawn whenever a tab or the exchange changes it; undefined until first read. */
  watch(root: RecordId): {
    readonly view: ReadonlySignal<RecordView | null | undefined>;
    stop(): void;
  };
};
