// The outbox: own changes on this phone, from the save until the server has them in a backup.
import type { RefusalType } from '../../shared/access/judge.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import { getMeta } from './meta.ts';
import type { ChangeRow, ChangeState, Tx } from './tables.ts';
import { unlessDamaged, type Vault } from './vault.ts';

/** What is sealed in a row of `changes`. */
export type OwnContent = {
  readonly change: Change;
  readonly reason?: RefusalType;
  /** What the server waits for, when it keeps the change apart. */
  readonly waits?: 'update' | 'record';
};

/** An own change, opened. */
export type Own = OwnContent & {
  readonly n: number;
  readonly state: ChangeState;
  readonly seq: number;
};

const openOwn = async (vault: Vault, row: ChangeRow): Promise<Own> => {
  const content = (await vault.open('changes', row.id, row.box)) as OwnContent;
  return { ...content, n: row.n, state: row.state, seq: row.seq };
};

/**
 * What cannot be opened is left out: one damaged change must not hold up the others.
 * @param known opened before, by their ids: a change that still waits as it did is sealed in the same box
 */
export const openAllOwn = async (
  vault: Vault,
  rows: readonly ChangeRow[],
  known?: ReadonlyMap<ChangeId, Own>,
): Promise<Own[]> => {
  const isSame = ({ n, state }: ChangeRow, own: Own) =>
    own.n === n && own.state === 'pending' && state === 'pending';
  const opened = await Promise.all(
    rows.map((row) => {
      const own = known?.get(row.id);
      return own && isSame(row, own) ? own : openOwn(vault, row).catch(unlessDamaged);
    }),
  );
  return opened.filter((own) => own !== null);
};

/** The row of an own change without its number. */
export const sealOwn = async (
  vault: Vault,
  own: OwnContent & { readonly state: ChangeState; readonly seq: number },
): Promise<Omit<ChangeRow, 'n'>> => {
  const { state, seq, change, reason, waits } = own;
  const content: OwnContent = { change, ...(reason && { reason }), ...(waits && { waits }) };
  const box = await vault.seal('changes', change.id, content);
  return { id: change.id, root: change.root, state, seq, box };
};

/** Own changes of one record, in the order written. */
export const getOwnRows = (tx: Tx, root: RecordId): Promise<ChangeRow[]> =>
  tx.range('changes', { index: 'root', lower: root, upper: root });

/** Own changes of one state, in the order written. */
export const getRowsInState = (tx: Tx, state: ChangeState, limit?: number): Promise<ChangeRow[]> =>
  tx.range('changes', { index: 'state', lower: state, upper: state, ...(limit !== undefined && { limit }) });

/** What tells whether any of these rows moved since they were read. */
export const fingerprintOf = (rows: readonly ChangeRow[]): string =>
  rows.map((row) => `${row.n}:${row.state}:${row.seq}`).join(' ');

/**
 * Whether an own change is laid over the base: it waits, here or at the server; or it was accepted under a number that
 * the base has not reached yet: beyond the cursor, or behind entries that this version of the app does not understand.
 */
export const isLaidOver = (
  own: { readonly state: ChangeState; readonly seq: number },
  base: Bundle | null,
  cursor: number,
): boolean =>
  own.state === 'pending' ||
  own.state === 'parked' ||
  (own.state === 'kept' && own.seq > (base?.seq ?? cursor));

/** Whether an own change makes its record look different from what the server said. */
export const isOpenWork = (
  own: { readonly state: ChangeState; readonly seq: number },
  base: Bundle | null,
  cursor: number,
): boolean => own.state === 'refused' || isLaidOver(own, base, cursor);

/** Own changes and files by where they are, and the first change still to be sent. The transaction has `meta` too. */
export const countOwnWork = async (tx: Tx) => {
  const count = (state: ChangeState) => tx.count('changes', { index: 'state', equals: state });
  const [oldest] = await getRowsInState(tx, 'pending', 1);
  const counts = {
    unsent: await count('pending'),
    parked: await count('parked'),
    refused: await count('refused'),
    unreadable: await count('damaged'),
  };
  const files = await getMeta(tx, 'files');
  return { ...counts, ...(files && { files }), oldest };
};
