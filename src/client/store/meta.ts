// The small values in the `meta` table: where the exchange stands, counters, who this phone belongs to.
import type { Scope } from '../../shared/access/facts.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { FilesWaiting } from './files/files-waiting.ts';
import type { Tx } from './tables.ts';
import type { Vault } from './vault.ts';

/** Where the exchange stands. Clear on disk: numbers and an opaque token. */
export type SyncState = {
  /** The generation of the log; '' before the first exchange. */
  readonly gen: string;
  readonly cursor: number;
  readonly epoch: number;
  /** The token that continues a snapshot. */
  readonly page?: string;
  /** Counts the whole snapshots begun; records not brought by the current one go at its end. */
  readonly snap: number;
  /** `touched` when the current whole snapshot began. */
  readonly snapStart: number;
  readonly backedUp: number;
};

/** What the enrolment gave this phone; sealed. */
export type Identity = {
  readonly serverId: string;
  readonly enrolment: string;
  /** The enrolment's short number, "K7". */
  readonly from: string;
  readonly person: RecordId;
  readonly scope: Scope;
};

/** A record that left this phone: `touched` when, so that other tabs drop it from their lists. */
export type Dropped = { readonly id: RecordId; readonly touched: number };

type ClearValues = {
  readonly sync: SyncState;
  /** The last number given out to a records row. */
  readonly touched: number;
  readonly dropped: readonly Dropped[];
  /** Records and rows that were withdrawn: no draft of them is written again (`note-withdrawn`). */
  readonly withdrawn: readonly RecordId[];
  /** Up to which withdrawal the files of what was withdrawn have left this phone. */
  readonly filesSwept: string;
  /** What of this phone's files is not done yet (`files/note-waiting`). */
  readonly files: FilesWaiting;
  /** The server's newest known time: the phone's is never earlier. */
  readonly serverTime: { readonly serverMs: number; readonly offsetMs: number };
  /** The local number up to which own changes may have left this phone. */
  readonly sentThrough: number;
  /** Server time when an exchange last left nothing to do, ms. */
  readonly doneAt: number;
  /** The protocol version that last tried the parked entries, with the build. */
  readonly app: string;
  /** Which tab syncs, where the browser has no Web Locks. */
  readonly lease: { readonly owner: string; readonly untilMs: number };
};

export type MetaKey = keyof ClearValues | `case-${string}`;

export const firstSyncState: SyncState = {
  gen: '',
  cursor: 0,
  epoch: 0,
  snap: 0,
  snapStart: 0,
  backedUp: 0,
};

export const getMeta = async <K extends keyof ClearValues>(
  tx: Tx,
  key: K,
): Promise<ClearValues[K] | undefined> => (await tx.get('meta', key))?.value as ClearValues[K] | undefined;

export const putMeta = <K extends keyof ClearValues>(tx: Tx, key: K, value: ClearValues[K]): Promise<void> =>
  tx.put('meta', { key, value });

export const getSyncState = async (tx: Tx): Promise<SyncState> =>
  (await getMeta(tx, 'sync')) ?? firstSyncState;

/** The last case number of a two-digit year on this phone; 0 when there is none. */
export const getCaseCount = async (tx: Tx, year: string): Promise<number> =>
  ((await tx.get('meta', `case-${year}`))?.value as number | undefined) ?? 0;

export const putCaseCount = (tx: Tx, year: string, count: number): Promise<void> =>
  tx.put('meta', { key: `case-${year}`, value: count });

/** The last number of the local order that was given out. */
export const getTouched = async (tx: Tx): Promise<number> => (await getMeta(tx, 'touched')) ?? 0;

/** Gives out `count` numbers of the local order; the first of them is returned. Each row's number is its own. */
export const takeTouched = async (tx: Tx, count: number): Promise<number> => {
  const last = await getTouched(tx);
  if (count > 0) await putMeta(tx, 'touched', last + count);
  return last + 1;
};

/** More than one exchange drops; a tab that missed older ones reads its list anew. */
const keptDropped = 2000;

export const noteDropped = async (tx: Tx, ids: readonly RecordId[]): Promise<void> => {
  if (ids.length === 0) return;
  const first = await takeTouched(tx, ids.length);
  const known = (await getMeta(tx, 'dropped')) ?? [];
  const added = ids.map((id, place) => ({ id, touched: first + place }));
  await putMeta(tx, 'dropped', [...known, ...added].slice(-keptDropped));
};

const identityKey = 'identity';

export const openIdentity = async (vault: Vault, box: unknown): Promise<Identity | null> =>
  box instanceof Uint8Array ? ((await vault.open('meta', identityKey, box)) as Identity) : null;

export const sealIdentity = (vault: Vault, identity: Identity): Promise<Uint8Array> =>
  vault.seal('meta', identityKey, identity);

export const getIdentityBox = async (tx: Tx): Promise<unknown> => (await tx.get('meta', identityKey))?.value;

export const putIdentityBox = (tx: Tx, box: Uint8Array): Promise<void> =>
  tx.put('meta', { key: identityKey, value: box });
