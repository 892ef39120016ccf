// Reads and opens what an answer of the server names, before anything is planned.
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import type { ResponsePlan } from './merge-plan.ts';
import type { Parked } from './merge-root.ts';
import { getIdentityBox, getMeta, getSyncState, type SyncState } from './meta.ts';
import { getOwnRows, type Own, openAllOwn } from './outbox.ts';
import { openStored, type StoredRecord } from './stored-record.ts';
import type { ChangeRow, ParkedRow, RangeQuery, RecordRow, Rows, Tables, Tx } from './tables.ts';
import type { Vault } from './vault.ts';

export type MergeParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly writer: Writer;
};

/** The changes of a push by their ids: neither asked of the disk again, receipt by receipt, nor opened again. */
export type Pushed = ReadonlyMap<ChangeId, Own>;

export type ReadRoot = {
  readonly root: RecordId;
  readonly row: RecordRow | undefined;
  readonly stored: StoredRecord | undefined;
  readonly own: readonly Own[];
  /** The sealed rows of `own`, and of what cannot be opened. */
  readonly ownRows: readonly ChangeRow[];
  readonly parked: readonly Parked[];
};

export type ReadForMerge = {
  readonly sync: SyncState;
  /** The local counter: every save and merge moves it. */
  readonly touched: number;
  readonly identityBox: unknown;
  readonly roots: readonly ReadRoot[];
};

/** Reads and opens all that the answer names; for the end of a whole snapshot also all that waits, here or to be sent. */
export const readForMerge = async (
  { tables, vault }: Pick<MergeParts, 'tables' | 'vault'>,
  plan: ResponsePlan,
  pushed: Pushed,
): Promise<ReadForMerge> => {
  const read = await tables.read(['records', 'changes', 'parked', 'meta'], async (tx) => {
    const ids = await namedRoots(tx, plan, pushed);
    // Asked for together, they are on their way together.
    const [rows, own, parked, sync, touched = 0, identityBox] = await Promise.all([
      tx.getMany('records', ids),
      readByRoot(tx, 'changes', ids),
      readByRoot(tx, 'parked', ids),
      getSyncState(tx),
      getMeta(tx, 'touched'),
      getIdentityBox(tx),
    ]);
    return { ids, rows, own, parked, sync, touched, identityBox };
  });
  const roots = await Promise.all(
    read.ids.map(async (root, place): Promise<ReadRoot> => {
      const row = read.rows[place];
      const stored = row && (await openStored(vault, row));
      const ownRows = read.own[place] ?? [];
      const own = await openAllOwn(vault, ownRows, pushed);
      return { root, row, stored, own, ownRows, parked: await openParked(vault, read.parked[place] ?? []) };
    }),
  );
  return { sync: read.sync, touched: read.touched, identityBox: read.identityBox, roots };
};

/** Rows of each root. A first snapshot names thousands of records while these tables are empty or small. */
const readByRoot = async <N extends 'changes' | 'parked'>(
  tx: Tx,
  table: N,
  roots: readonly RecordId[],
): Promise<Rows[N][][]> => {
  if ((await tx.count(table)) <= roots.length * 4) {
    const groups = new Map<RecordId, Rows[N][]>(roots.map((root) => [root, []]));
    for (const row of await tx.range(table)) groups.get(row.root)?.push(row);
    return roots.map((root) => groups.get(root) ?? []);
  }
  const query = (root: RecordId) => ({ index: 'root', lower: root, upper: root }) as RangeQuery<N>;
  return Promise.all(roots.map((root) => tx.range(table, query(root))));
};

const namedRoots = async (tx: Tx, plan: ResponsePlan, pushed: Pushed): Promise<RecordId[]> => {
  const roots = new Set([...plan.entries.keys(), ...plan.bundles.keys(), ...plan.drops]);
  const late: Promise<ChangeRow[]>[] = [];
  for (const id of plan.receipts.keys()) {
    const root = pushed.get(id)?.change.root;
    if (root === undefined) late.push(tx.range('changes', { index: 'id', lower: id, upper: id }));
    else roots.add(root);
  }
  for (const row of (await Promise.all(late)).flat()) roots.add(row.root);
  if (plan.isWholeEnd)
    for (const row of [...(await tx.range('changes')), ...(await tx.range('parked'))]) roots.add(row.root);
  for (const root of plan.withdrawn.keys()) if (await isHeld(tx, root)) roots.add(root);
  roots.delete('');
  return [...roots];
};

const isHeld = async (tx: Tx, root: RecordId): Promise<boolean> =>
  (await tx.get('records', root)) !== undefined ||
  (await getOwnRows(tx, root)).length > 0 ||
  (await tx.range('parked', { index: 'root', lower: root, upper: root })).length > 0;

export const openParked = (vault: Vault, rows: readonly ParkedRow[]): Promise<Parked[]> =>
  Promise.all(
    rows.map(async ({ seq, root, box }) => {
      const content = (await vault.open('parked', String(seq), box)) as Pick<
        Parked,
        'raw' | 'whole' | 'snap'
      >;
      return { seq, root, ...content };
    }),
  );
