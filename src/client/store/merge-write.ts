// Writes what became of an answer: everything sealed first, then one transaction that only writes if nothing moved.
import type { RecordId } from '../../shared/core/ids.ts';
import { isAboutAny } from '../../shared/kinds/parts-of.ts';
import { forgetBackedUp } from './change-log.ts';
import { isSameState, type ResponsePlan } from './merge-plan.ts';
import type { MergeParts, ReadForMerge, ReadRoot } from './merge-read.ts';
import { type Parked, type RootPlan, seqOf } from './merge-root.ts';
import { getMeta, getSyncState, noteDropped, putIdentityBox, putMeta, takeTouched } from './meta.ts';
import { noteWithdrawn } from './note-withdrawn.ts';
import { isOpenWork, type Own, sealOwn } from './outbox.ts';
import { bundleOf } from './shown-record.ts';
import { monthOf, sealStored } from './stored-record.ts';
import type { ChangeRow, DraftRow, ParkedRow, RecordRow, Tx } from './tables.ts';
import type { Vault } from './vault.ts';

export type MergedRoot = {
  readonly root: RecordId;
  readonly row: RecordRow | undefined;
  readonly before: Pick<ReadRoot, 'own' | 'ownRows' | 'parked'>;
  readonly after: RootPlan;
  readonly isPulled: boolean;
};

/** `redacted`: the records and rows that were withdrawn. */
export type Committed = { readonly removed: number; readonly redacted: ReadonlySet<RecordId> };

const sealParked = async (vault: Vault, { seq, root, raw, whole, snap }: Parked): Promise<ParkedRow> => {
  const box = await vault.seal('parked', String(seq), { raw, snap, ...(whole && { whole }) });
  return { seq, root, box };
};

type Merge = {
  readonly plan: Pick<
    ResponsePlan,
    'sync' | 'entries' | 'bundles' | 'withdrawn' | 'isWholeStart' | 'isWholeEnd'
  >;
  readonly read: Pick<ReadForMerge, 'touched' | 'sync'>;
  readonly roots: readonly MergedRoot[];
  readonly identityBox?: Uint8Array;
};

type SealedRoot = {
  readonly root: RecordId;
  readonly record: Omit<RecordRow, 'touched'> | null;
  readonly changed: readonly ChangeRow[];
  readonly erased: readonly number[];
  readonly parked: readonly ParkedRow[];
  readonly unparked: readonly number[];
};

/** Seals, then writes everything in one transaction; 'moved' when anything was written since it was read. */
export const commitMerge = async (parts: MergeParts, merge: Merge): Promise<Committed | 'moved'> => {
  const { plan, read, roots, identityBox } = merge;
  const sealed = await Promise.all(roots.map((root) => sealRoot(parts, merge, root)));
  const nameless = await Promise.all(namelessOf(plan).map((parked) => sealParked(parts.vault, parked)));
  const withdrawn = [...plan.withdrawn.values()].flatMap((ofRoot) => ofRoot.map(({ record }) => record));
  const redacted = new Set([...withdrawn, ...roots.flatMap(({ after }) => [...after.redacted])]);
  const drafts = await readDrafts(parts, redacted);
  const isWeighty =
    sealed.some(({ changed, erased }) => changed.length + erased.length > 0) || redacted.size > 0;
  return parts.tables.write(
    ['records', 'changes', 'parked', 'drafts', 'meta', 'catalog'],
    async (tx) => {
      const [touched = 0, sync] = await Promise.all([getMeta(tx, 'touched'), getSyncState(tx)]);
      if (touched !== read.touched || !isSameState(sync, read.sync)) return 'moved';
      if (redacted.size > 0 && printOf(await tx.range('drafts')) !== drafts.print) return 'moved';
      const removed = await writeRoots(tx, sealed);
      await tx.putMany('parked', nameless);
      await tx.deleteMany('drafts', drafts.erased);
      await noteWithdrawn(tx, redacted, roots.flatMap(refusedWithdrawals));
      if (identityBox) await putIdentityBox(tx, identityBox);
      // A snapshot of one page begins and ends with the same answer.
      const snapStart = plan.isWholeStart ? touched : plan.sync.snapStart;
      const swept = plan.isWholeEnd ? await sweep(tx, snapStart) : [];
      await noteDropped(tx, [...removed, ...swept]);
      // Nothing of what was withdrawn or left this person's view stays in the kept list either.
      if (redacted.size + removed.length + swept.length > 0) await tx.clear('catalog');
      await forgetBackedUp(tx, plan.sync);
      await putMeta(tx, 'sync', { ...plan.sync, snapStart });
      return { removed: removed.length + swept.length, redacted };
    },
    // What came from the server can be asked for again; a receipt or an erasure is said to the person.
    { durability: isWeighty ? 'strict' : 'relaxed' },
  );
};

/** Not those that were refused because somebody else had withdrawn it before. */
const refusedWithdrawals = ({ after }: MergedRoot): readonly RecordId[] =>
  after.own.flatMap(({ state, change, reason }) =>
    state === 'refused' && change.redact !== undefined && reason !== 'redacted' ? [change.record] : [],
  );

const sealRoot = async (parts: MergeParts, merge: Merge, merged: MergedRoot): Promise<SealedRoot> => {
  const { root, before, after } = merged;
  const { vault, writer } = parts;
  const cursor = merge.plan.sync.cursor;
  const known = new Map(before.own.map((own) => [own.n, own]));
  const changed = after.own.filter((own) => known.get(own.n) !== own);
  const isKept = new Set(after.own.map((own) => own.n));
  const wasParked = new Set(before.parked);
  const isParked = new Set(after.parked.map(({ seq }) => seq));
  const shown = after.stored && bundleOf({ stored: after.stored, own: after.own, cursor, writer });
  return {
    root,
    record: after.stored && {
      id: root,
      month: monthOf(shown),
      pending: after.own.some((own) => isOpenWork(own, after.stored?.base ?? null, cursor)) ? 1 : 0,
      box: await sealStored(vault, root, after.stored),
    },
    changed: await Promise.all(changed.map((own) => sealChanged(vault, own, before))),
    erased: before.own.filter((own) => !isKept.has(own.n)).map((own) => own.n),
    parked: await Promise.all(
      after.parked.filter((one) => !wasParked.has(one)).map((parked) => sealParked(vault, parked)),
    ),
    unparked: before.parked.map(({ seq }) => seq).filter((seq) => !isParked.has(seq)),
  };
};

/** What is sealed is mostly the same, and only where it stands another: then its box stays. */
const sealChanged = async (
  vault: Vault,
  own: Own,
  { own: known, ownRows }: MergedRoot['before'],
): Promise<ChangeRow> => {
  const { n, state, seq, change, reason, waits } = own;
  const was = known.find((one) => one.n === n);
  const row = ownRows.find((one) => one.n === n);
  const isSame = was?.change === change && was.reason === reason && was.waits === waits;
  return row && isSame ? { ...row, state, seq } : { ...(await sealOwn(vault, own)), n };
};

/** @returns the records that left */
const writeRoots = async (tx: Tx, sealed: readonly SealedRoot[]): Promise<RecordId[]> => {
  const first = await takeTouched(tx, sealed.length);
  const removed = sealed.flatMap(({ root, record }) => (record ? [] : [root]));
  const records = sealed.flatMap(({ record }, place) =>
    record ? [{ ...record, touched: first + place }] : [],
  );
  // Few calls of many rows, none waited for by itself: each call to IndexedDB costs more than the row it carries.
  await Promise.all([
    tx.putMany('records', records),
    tx.deleteMany('records', removed),
    tx.putMany(
      'changes',
      sealed.flatMap(({ changed }) => changed),
    ),
    tx.deleteMany(
      'changes',
      sealed.flatMap(({ erased }) => erased),
    ),
    tx.deleteMany(
      'parked',
      sealed.flatMap(({ unparked }) => unparked),
    ),
    tx.putMany(
      'parked',
      sealed.flatMap(({ parked }) => parked),
    ),
  ]);
  return removed;
};

/** The records that no page of the whole snapshot touched, and nothing of this person's own. */
const sweep = async (tx: Tx, snapStart: number): Promise<RecordId[]> => {
  const rows = await tx.range('records', { index: 'touched', upper: snapStart });
  const gone = rows.map((row) => row.id);
  await tx.deleteMany('records', gone);
  return gone;
};

const namelessOf = (plan: Merge['plan']): Parked[] => {
  const entries = plan.entries.get('') ?? [];
  const bundle = plan.bundles.get('');
  const { snap } = plan.sync;
  const whole = { seq: seqOf(bundle), root: '', raw: bundle, whole: true as const, snap };
  return [
    ...entries.map((raw) => ({ seq: seqOf(raw), root: '', raw, snap })),
    ...(bundle === undefined ? [] : [whole]),
  ];
};

/** Drafts that write to what was withdrawn, and how all drafts stood then. A box that cannot be opened is left alone. */
const readDrafts = async (
  { tables, vault }: MergeParts,
  redacted: ReadonlySet<RecordId>,
): Promise<{ readonly erased: readonly string[]; readonly print: string }> => {
  if (redacted.size === 0) return { erased: [], print: '' };
  const rows = await tables.read(['drafts'], (tx) => tx.range('drafts'));
  const named = await Promise.all(
    rows.map(async (row) => {
      const draft = (await vault.open('drafts', row.id, row.box).catch(() => null)) as {
        readonly record?: RecordId;
        readonly root?: RecordId;
        readonly kind?: string;
        readonly values?: unknown;
      } | null;
      const isOf = redacted.has(draft?.record ?? '') || redacted.has(draft?.root ?? '');
      return isOf || isAboutAny({ kind: draft?.kind, set: draft?.values }, redacted) ? [row.id] : [];
    }),
  );
  return { erased: named.flat(), print: printOf(rows) };
};

const printOf = (rows: readonly DraftRow[]): string =>
  rows.map(({ id, touched }) => `${id}:${touched}`).join(' ');
