// Entries that an older version of this app did not understand: tried again, in order, once the app is newer.
import type { RecordId } from '../../shared/core/ids.ts';
import { type MergeParts, openParked } from './merge-read.ts';
import { mergeRoot, type Parked } from './merge-root.ts';
import { commitMerge, type MergedRoot } from './merge-write.ts';
import { getMeta, getSyncState, putMeta } from './meta.ts';
import { getOwnRows, openAllOwn } from './outbox.ts';
import { noRecord, openStored } from './stored-record.ts';

/**
 * Replays what is parked if `app` is not the build that last tried. Each record is one transaction: a kill in between
 * leaves the rest for the next start. What is still not understood stays.
 * @throws StorageFailure, VaultFailure
 */
export const replayParked = async (parts: MergeParts, app: string): Promise<void> => {
  const { tables } = parts;
  const roots = await tables.read(['parked', 'meta'], async (tx) => {
    if ((await getMeta(tx, 'app')) === app) return null;
    // What a snapshot under way does not bring must still look untouched at its end.
    if ((await getSyncState(tx)).page !== undefined) return null;
    return new Set((await tx.range('parked')).map((row) => row.root));
  });
  if (!roots) return;
  roots.delete('');
  for (const root of roots) {
    let isDone = false;
    while (!isDone) isDone = await replayRoot(parts, root);
  }
  await tables.write(['meta'], (tx) => putMeta(tx, 'app', app), { durability: 'relaxed' });
};

/** False when something was written meanwhile: once more. */
const replayRoot = async (parts: MergeParts, root: RecordId): Promise<boolean> => {
  const { tables, vault, writer } = parts;
  const read = await tables.read(['records', 'changes', 'parked', 'meta'], async (tx) => ({
    row: await tx.get('records', root),
    ownRows: await getOwnRows(tx, root),
    parkedRows: await tx.range('parked', { index: 'root', lower: root, upper: root }),
    sync: await getSyncState(tx),
    touched: (await getMeta(tx, 'touched')) ?? 0,
  }));
  const own = await openAllOwn(vault, read.ownRows);
  const parked = await openParked(vault, read.parkedRows);
  const bundle = parked.filter(({ whole }) => whole).at(-1);
  const { gen, snap, cursor } = read.sync;
  const after = mergeRoot({
    root,
    stored: read.row ? await openStored(vault, read.row) : noRecord(gen, snap),
    own,
    parked: [],
    receipts: new Map(),
    entries: entriesAfter(parked, bundle),
    ...(bundle && { bundle: bundle.raw }),
    isDropped: false,
    withdrawn: [],
    writer,
    now: 0,
    gen,
    snap,
    cursor,
  });
  const before = { own, ownRows: read.ownRows, parked };
  const merged: MergedRoot = { root, row: read.row, before, after, isPulled: true };
  const plan = {
    sync: read.sync,
    entries: new Map(),
    bundles: new Map(),
    withdrawn: new Map(),
    isWholeStart: false,
    isWholeEnd: false,
  };
  return (await commitMerge(parts, { plan, read, roots: [merged] })) !== 'moved';
};

const entriesAfter = (parked: readonly Parked[], bundle: Parked | undefined): readonly unknown[] =>
  parked.filter((one) => !one.whole && one.seq > (bundle?.seq ?? 0)).map((one) => one.raw);
