// What the server keeps, as an interface: asynchronous, so that PostgreSQL can stand behind it as SQLite does.
import type { Facts, Scope } from '../../shared/access/facts.ts';
import type { RefusalType } from '../../shared/access/judge.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';

/** The disk is full: the transaction left nothing behind. */
export type StorageFull = { readonly type: 'storage-full' };

/** One commune's log and all that is derived from it. */
export interface Store {
  /** The id of the log; to the phones it is the server's id. */
  readonly log: string;
  /** Runs `work` on one consistent state. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` alone among writers; committed and on disk when it resolves. Whatever `work` throws rolls it back. What it
   * erased stands in no file of the store any more, or as soon as nobody reads an older state of it.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<Result<T, StorageFull>>;
  /** Brings everything into the store's one file, as at closing; false when that cannot be done now. */
  consolidate(): Promise<boolean>;
  /** Writes a whole, consistent copy to a file that does not exist yet, while others read and write. */
  copyTo(path: string): Promise<void>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}

/** The tables, inside one transaction. */
export interface Tx {
  readonly entries: Entries;
  readonly bundles: Bundles;
  readonly parked: ParkedChanges;
  readonly quarantine: Quarantine;
  readonly withdrawnFiles: WithdrawnFiles;
  readonly scopes: Scopes;
  readonly enrolments: Enrolments;
  readonly codes: Codes;
  readonly generations: Generations;
  readonly meta: Meta;
}

/** A line of the log. */
export type LogEntry = {
  readonly seq: number;
  readonly id: ChangeId;
  readonly root: RecordId;
  readonly record: RecordId;
  readonly by: RecordId;
  readonly from: string;
  readonly at: number;
  /** `change.seen` in this generation's numbers, where it differs. */
  readonly seen?: number;
  /** SHA-256 over salt and the change's canonical text. */
  readonly digest: Uint8Array;
  /** SHA-256 over the last line's chain and this line. */
  readonly chain: Uint8Array;
  /** The access facts of the bundle before and after; null before its creation. */
  readonly factsBefore: Facts | null;
  readonly factsAfter: Facts;
  /** Missing once it was redacted. */
  readonly payload?: Payload;
};
export type Payload = { readonly salt: Uint8Array; readonly change: Change };

export interface Entries {
  /** The last line; seq 0 and an empty chain before the first. */
  head(): Promise<{ readonly seq: number; readonly chain: Uint8Array }>;
  byId(id: ChangeId): Promise<LogEntry | undefined>;
  append(entry: LogEntry): Promise<void>;
  /** Lines with seq > `cursor`, in order, at most `limit`. */
  after(cursor: number, limit: number): Promise<readonly LogEntry[]>;
  ofRoot(root: RecordId): Promise<readonly LogEntry[]>;
  /** Line `by` withdraws a record, the whole bundle when `record` is `root`: erases the payloads of all its other lines. */
  erase(root: RecordId, record: RecordId, by: number): Promise<void>;
  /** What lines with `cursor` < seq <= `until` withdrew. */
  withdrawn(cursor: number, until: number): Promise<readonly Withdrawn[]>;
}

/** A record withdrawn at the time `at`, ms; all of its bundle when `record` is `root`. */
export type Withdrawn = { readonly root: RecordId; readonly record: RecordId; readonly at: number };

/** What paging needs to know of a bundle. */
export type BundleMark = {
  readonly id: RecordId;
  readonly seq: number;
  readonly facts: Facts;
  /** The line that last changed the facts. */
  readonly factsSeq: number;
  /** Characters of its JSON. */
  readonly size: number;
  /** Where it stands in the order of a snapshot; no two stand in one place. */
  readonly place: number;
};
export type StoredBundle = BundleMark & { readonly bundle: Bundle };

export interface Bundles {
  get(id: RecordId): Promise<StoredBundle | undefined>;
  put(bundle: Bundle, mark: Pick<BundleMark, 'facts' | 'factsSeq' | 'place'>): Promise<void>;
  /** Marks with place > `after`, in their places' order, at most `limit`. */
  list(after: number, limit: number): Promise<readonly BundleMark[]>;
  marks(ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, BundleMark>>;
  bodies(ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, Bundle>>;
  /** Those whose JSON holds this text, which JSON writes as it is. Reads all of them: for rare acts. */
  mentioning(text: string): Promise<readonly Bundle[]>;
  /** All bundles of a directory kind. */
  ofKind(kind: string): Promise<readonly Bundle[]>;
}

/** A change that waits: for an update of this server, or for the record it writes to. */
export type Parked = {
  readonly id: ChangeId;
  readonly enrolment: string;
  readonly root: RecordId;
  readonly record: RecordId;
  readonly wait: 'update' | 'record';
  /** The protocol version of the request it came with. */
  readonly v: number;
  /** The change as JSON text; '' once settled. */
  readonly body: string;
};
/** What became of a parked change, and the head of the log then. */
export type ParkedOutcome = {
  readonly id: ChangeId;
  readonly enrolment: string;
  readonly refused?: RefusalType;
  readonly seq: number;
};

export interface ParkedChanges {
  get(id: ChangeId): Promise<Parked | undefined>;
  add(parked: Parked): Promise<void>;
  remove(id: ChangeId): Promise<void>;
  /** Those that wait for a record of this bundle, in the order they came. */
  waitingFor(root: RecordId): Promise<readonly Parked[]>;
  waitingForUpdate(): Promise<readonly Parked[]>;
  /** How many of this enrolment wait. */
  countOf(enrolment: string): Promise<number>;
  settle(outcome: ParkedOutcome): Promise<void>;
  /** Outcomes with `from` <= seq <= `to`. */
  outcomes(enrolment: string, from: number, to: number): Promise<readonly ParkedOutcome[]>;
  /** All that writes to this record, or to the whole bundle when `record` is `root`. */
  ofRecord(root: RecordId, record: RecordId): Promise<readonly Parked[]>;
}

/** A change that a revoked device pushed, or one whose person had left; kept apart. */
export type Quarantined = {
  readonly id: ChangeId;
  readonly enrolment: string;
  readonly root: RecordId;
  readonly record: RecordId;
  /** The protocol version of the request it came with. */
  readonly v: number;
  /** The change as JSON text. */
  readonly body: string;
  /** When it came, ms. */
  readonly at: number;
  /** Why it is still here though the office wanted to admit it. */
  readonly held?: RefusalType | 'waits';
};

/** What the office did with changes that were kept apart: who, when, which. */
export type QuarantineAct = {
  readonly enrolment: string;
  readonly act: 'admit' | 'discard';
  readonly by: RecordId;
  readonly at: number;
  readonly changes: readonly ChangeId[];
};

export interface Quarantine {
  /** A change that is there already, from the same enrolment, stays as it is. */
  add(item: Omit<Quarantined, 'held'>): Promise<void>;
  holds(enrolment: string, id: ChangeId): Promise<boolean>;
  /** How many of this enrolment there are. */
  countOf(enrolment: string): Promise<number>;
  counts(): Promise<ReadonlyMap<string, number>>;
  /** Those of one enrolment in the order they came; `limit`: at most so many. */
  of(enrolment: string, limit?: number): Promise<readonly Quarantined[]>;
  /** All that write to this bundle. */
  ofRoot(root: RecordId): Promise<readonly Quarantined[]>;
  hold(enrolment: string, id: ChangeId, held: RefusalType | 'waits'): Promise<void>;
  /** Erases one. */
  discard(enrolment: string, id: ChangeId): Promise<void>;
  /** The change is in the log now: no enrolment's copy waits any more. */
  settle(id: ChangeId): Promise<void>;
  /** Erases all that writes to a record, to the whole bundle when `record` is `root`. */
  erase(root: RecordId, record: RecordId): Promise<void>;
  note(act: QuarantineAct): Promise<void>;
  /** Acts on one enrolment's changes, newest first. */
  acts(enrolment: string): Promise<readonly QuarantineAct[]>;
}

/** The contents of files that withdrawn records named: kept, so that backups let go of them too. */
export interface WithdrawnFiles {
  /** What line `seq` withdrew. */
  add(seq: number, contents: readonly string[]): Promise<void>;
  /** Those withdrawn by lines after `seq`, in their order. */
  after(seq: number): Promise<readonly { readonly seq: number; readonly content: string }[]>;
}

export type ScopeEpoch = { readonly scope: Scope; readonly epoch: number; readonly seq: number };
export interface Scopes {
  current(person: RecordId): Promise<ScopeEpoch | undefined>;
  at(person: RecordId, epoch: number): Promise<ScopeEpoch | undefined>;
  add(scope: ScopeEpoch): Promise<void>;
}

export type Enrolment = {
  readonly id: string;
  readonly person: RecordId;
  /** The short number ("K7"). */
  readonly from: string;
  /** An uncompressed P-256 point, base64url. */
  readonly publicKey: string;
  readonly device: string;
  readonly app: string;
  readonly enrolledAt: number;
  readonly lastSeenAt?: number;
  readonly cursor: number;
  readonly unsent?: number;
  readonly files?: number;
  readonly oldestUnsentAt?: number;
  readonly freeMb?: number;
  readonly clockOffMin?: number;
  readonly revokedAt?: number;
};
/** What a device said of itself; what it left out is forgotten. */
export type DeviceReport = Pick<Enrolment, 'unsent' | 'files' | 'oldestUnsentAt' | 'freeMb' | 'clockOffMin'>;
export type Seen = DeviceReport & Pick<Enrolment, 'app' | 'cursor'> & { readonly lastSeenAt: number };

export interface Enrolments {
  get(id: string): Promise<Enrolment | undefined>;
  list(): Promise<readonly Enrolment[]>;
  add(enrolment: Enrolment): Promise<void>;
  see(id: string, seen: Seen): Promise<void>;
  revoke(id: string, at: number): Promise<void>;
}

export type Code = {
  /** SHA-256 of the code, hex; the code itself is never stored. */
  readonly hash: string;
  /** The codes made together: using one uses up both. */
  readonly pair: string;
  readonly opens: 'setup' | 'person';
  readonly person?: RecordId;
  readonly expiresAt: number;
  /** The enrolment that used it up. */
  readonly usedBy?: string;
};
export interface Codes {
  find(hash: string): Promise<Code | undefined>;
  add(code: Code): Promise<void>;
  use(pair: string, enrolment: string): Promise<void>;
  /** Ends all that were not used (of one kind). */
  endUnused(opens?: Code['opens']): Promise<void>;
}

export type Generation = { readonly id: string; readonly start: number; readonly beganAt: number };
export interface Generations {
  /** All this log knows of, oldest first; the last is the current one. */
  list(): Promise<readonly Generation[]>;
  begin(generation: Generation): Promise<void>;
}

/** Few single numbers. */
export type MetaKey = 'backed-up' | 'enrolments-made';
export interface Meta {
  get(key: MetaKey): Promise<number>;
  set(key: MetaKey, value: number): Promise<void>;
}
