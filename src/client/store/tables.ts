// The door to the phone's tables: rows, names, transactions and typed failures; no IndexedDB and no crypto here.

/** One record with all its rows, sealed (AAD `records/<id>`). */
export interface RecordRow {
  readonly id: string;
  /** Local counter: order of the last change on this phone. */
  readonly touched: number;
  /** 'YYYY-MM' of the record's date, for paging. */
  readonly month: string;
  readonly pending: 0 | 1;
  readonly box: Uint8Array;
}

/** 'damaged': its box cannot be opened any more; it is kept and counted, and nothing waits for it. */
export type ChangeState = 'pending' | 'parked' | 'refused' | 'kept' | 'damaged';

/** One own change of the outbox, sealed under its change id (AAD `changes/<id>`: `n` is not known before the write). */
export interface ChangeRow {
  /** Local order, given by `add`. */
  readonly n: number;
  /** Change id, unique. */
  readonly id: string;
  /** Id of the record at the root of the bundle. */
  readonly root: string;
  readonly state: ChangeState;
  /** The server's sequence, 0 until acknowledged. */
  readonly seq: number;
  readonly box: Uint8Array;
}

/** A half-written form (AAD `drafts/<id>`). */
export interface DraftRow {
  readonly id: string;
  /** Milliseconds, strictly rising for each write of one draft. */
  readonly touched: number;
  readonly box: Uint8Array;
}

/** An entry from the server that this app version does not understand (AAD `parked/<seq>`). */
export interface ParkedRow {
  readonly seq: number;
  readonly root: string;
  readonly box: Uint8Array;
}

/** A small value: cursor, epoch, generation, counters in clear, or a sealed box (AAD `meta/<key>`). */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A part of the kept catalog: list lines and words of some records (AAD `catalog/<place>`). All rows are written together
 * and say the same of when and by which build.
 */
export interface CatalogRow {
  readonly place: number;
  /** The last number given out to a records row when it was written: later ones are not in it. */
  readonly touched: number;
  /** The build that made it: another one may read records otherwise. */
  readonly app: string;
  readonly box: Uint8Array;
}

export interface Rows {
  readonly records: RecordRow;
  readonly changes: ChangeRow;
  readonly drafts: DraftRow;
  readonly parked: ParkedRow;
  readonly meta: MetaRow;
  readonly catalog: CatalogRow;
}

export type TableName = keyof Rows;

export interface Keys {
  readonly records: string;
  readonly changes: number;
  readonly drafts: string;
  readonly parked: number;
  readonly meta: string;
  readonly catalog: number;
}

/** The columns that a range or a count may use; the first of each is the key. */
export interface Indexes {
  readonly records: 'id' | 'touched' | 'month' | 'pending';
  readonly changes: 'n' | 'id' | 'root' | 'state' | 'seq';
  readonly drafts: 'id' | 'touched';
  readonly parked: 'seq' | 'root';
  readonly meta: 'key';
  readonly catalog: 'place';
}

export const tableNames: readonly TableName[] = ['records', 'changes', 'drafts', 'parked', 'meta', 'catalog'];

/** The column that is each table's key. */
export const keyColumns = {
  records: 'id',
  changes: 'n',
  drafts: 'id',
  parked: 'seq',
  meta: 'key',
  catalog: 'place',
} as const;

export interface RangeQuery<N extends TableName> {
  /** Without it the order of the key. Rows with the same index value follow their key. */
  readonly index?: Indexes[N];
  /** Inclusive bounds; both equal means "equals". */
  readonly lower?: string | number;
  readonly upper?: string | number;
  readonly limit?: number;
  readonly reverse?: boolean;
}

/**
 * A transaction under way. Await nothing but these calls inside it: IndexedDB commits a transaction as soon as
 * nothing of it is asked for, so WebCrypto, fetch or a timer awaited in between ends it too early.
 */
export interface Tx {
  get<N extends TableName>(table: N, key: Keys[N]): Promise<Rows[N] | undefined>;
  /** Rows in the order of the keys, `undefined` where there is none. */
  getMany<N extends TableName>(table: N, keys: readonly Keys[N][]): Promise<(Rows[N] | undefined)[]>;
  put<N extends TableName>(table: N, row: Rows[N]): Promise<void>;
  putMany<N extends TableName>(table: N, rows: readonly Rows[N][]): Promise<void>;
  /** Adds a change and gives its local number. Fails with 'storage-duplicate' when the change id is known. */
  add(table: 'changes', row: Omit<ChangeRow, 'n'>): Promise<number>;
  /** Deleting what is not there is no error. */
  delete<N extends TableName>(table: N, key: Keys[N]): Promise<void>;
  deleteMany<N extends TableName>(table: N, keys: readonly Keys[N][]): Promise<void>;
  range<N extends TableName>(table: N, query?: RangeQuery<N>): Promise<Rows[N][]>;
  count<N extends TableName>(table: N, query?: CountQuery<N>): Promise<number>;
  clear(table: TableName): Promise<void>;
}

export interface CountQuery<N extends TableName> {
  readonly index?: Indexes[N];
  readonly equals?: string | number;
}

/** 'strict' returns once the disk has it (a save); 'relaxed' once the operating system has it (a keystroke, pulled rows). */
export type Durability = 'strict' | 'relaxed';

export interface WriteOptions {
  readonly durability: Durability;
}

/** Why the tables close by themselves: another tab brings a newer app, the account was removed, the browser took it away. */
export type ClosingReason = 'newer-version' | 'deleted' | 'lost';

export interface Tables {
  /** Runs `work` over one consistent view of `tables`. @throws StorageFailure */
  read<T>(tables: readonly TableName[], work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` and commits all of its writes, or none when it throws (the same error comes out). Resolves after
   * the commit. Writers of the same tables follow one another.
   * @throws StorageFailure
   */
  write<T>(tables: readonly TableName[], work: (tx: Tx) => Promise<T>, options: WriteOptions): Promise<T>;
  /** Tells which tables were written, by this tab or another one, after the commit. Returns the way to stop. */
  onChange(listener: (tables: ReadonlySet<TableName>) => void): () => void;
  /**
   * Tells that the tables are about to close. For 'newer-version' and 'deleted' the close waits a moment for the
   * promises returned here, so that drafts can still be written.
   */
  onClosing(listener: (reason: ClosingReason) => void | Promise<void>): () => void;
  close(): void;
}

/**
 * - storage-full: the disk or the browser's quota is full; nothing of the transaction was written
 * - storage-closed: closed by us, by another tab's upgrade or by the browser
 * - storage-newer: the database was written by a newer version of the app
 * - storage-missing: the database should be there and is not (evicted, site data cleared)
 * - storage-duplicate: a unique key is taken
 * - storage-broken: the browser cannot read or write its own database
 */
export type StorageFailureType =
  | 'storage-full'
  | 'storage-closed'
  | 'storage-newer'
  | 'storage-missing'
  | 'storage-duplicate'
  | 'storage-broken';

/** A storage error with a closed `type`. The message carries no value of any row. */
export class StorageFailure extends Error {
  declare readonly type: StorageFailureType;
  constructor(type: StorageFailureType, cause?: unknown) {
    super(type, { cause });
    this.name = 'StorageFailure';
    this.type = type;
  }
}

/** True for a failure of the store, optionally of one type. */
export function isStorageFailure(error: unknown, type?: StorageFailureType): error is StorageFailure {
  return error instanceof StorageFailure && (type === undefined || error.type === type);
}
