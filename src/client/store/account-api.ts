// An unlocked account: everything a page needs, in one object.
import type { ReadonlySignal } from '@preact/signals-core';
import type { Scope } from '../../shared/access/facts.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Catalog } from './catalog-api.ts';
import type { Drafts } from './drafts.ts';
import type { Files } from './files/files-api.ts';
import type { FilesWaiting } from './files/files-waiting.ts';
import type { Records } from './records-api.ts';
import type { AccountRecovery } from './recovery/account-recovery.ts';
import type { Sync } from './sync-port.ts';

/** Own changes on this phone by where they are. */
export type OwnWork = {
  readonly unsent: number;
  readonly parked: number;
  readonly refused: number;
  /** Whose sealed box is damaged: set aside, so that the others go. */
  readonly unreadable: number;
  /** When the oldest unsent one was written, ms. */
  readonly oldestUnsentAt?: number;
  /** Missing where there never were any. */
  readonly files?: FilesWaiting;
};

export type ClockState = {
  /** The phone's time is more than the tolerance from the server's: ask before a legal date is filled in. */
  readonly off: boolean;
  /** Server time minus phone time, ms, as last measured. */
  readonly offsetMs: number;
};

export type Account = {
  readonly records: Records;
  readonly catalog: Catalog;
  readonly drafts: Drafts;
  /** Person, roles, villages: what the server last said. */
  readonly me: ReadonlySignal<Scope>;
  readonly person: RecordId;
  /** The enrolment's short number, "K7". */
  readonly from: string;
  readonly work: ReadonlySignal<OwnWork>;
  readonly clock: ReadonlySignal<ClockState>;
  /** Corrected time, ms: never before the server's last known time. */
  now(): number;
  /** There from the start; loads the engine lazily. */
  readonly sync: Sync;
  /** Photos, recordings, signatures; loaded when asked for. Missing in the training notebook. */
  readonly files: (() => Promise<Files>) | undefined;
  /** The commune's recovery key and what this account has to do with it; loaded when asked for. */
  recovery(): Promise<AccountRecovery>;
  /** Stops everything and forgets the key. */
  lock(): void;
};
