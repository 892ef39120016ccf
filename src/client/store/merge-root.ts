// What one answer of the server means for one record: base, own changes, parked entries, erasure. Pure.
import { applyEntry, stateOf, withdraw } from '../../shared/core/apply.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import { type Entry, isCreation } from '../../shared/core/change.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { isAboutAny } from '../../shared/kinds/parts-of.ts';
import { bundleSchema, entrySchema } from '../../shared/protocol/change-schema.ts';
import type { Receipt, Withdrawn } from '../../shared/protocol/exchange.ts';
import { isLaidOver, type Own } from './outbox.ts';
import type { StoredRecord } from './stored-record.ts';

/** What the server sent and this version does not understand: an entry, or a whole bundle. Sealed in `parked`. */
export type Parked = {
  readonly seq: number;
  readonly root: RecordId;
  readonly raw: unknown;
  readonly whole?: true;
  /** The whole snapshot it came in, or after. */
  readonly snap: number;
};

export type RootInput = {
  readonly root: RecordId;
  readonly stored: StoredRecord;
  readonly own: readonly Own[];
  readonly parked: readonly Parked[];
  readonly receipts: ReadonlyMap<ChangeId, Receipt>;
  /** Raw entries of this record in the log's order. */
  readonly entries: readonly unknown[];
  /** The whole record, raw, where it entered the person's view. */
  readonly bundle?: unknown;
  /** It left the person's view. */
  readonly isDropped: boolean;
  /** What the answer says was withdrawn of it. */
  readonly withdrawn: readonly Pick<Withdrawn, 'record' | 'at'>[];
  readonly writer: Writer;
  readonly now: number;
  readonly gen: string;
  readonly snap: number;
  /** Where the phone's cursor stands after the answer. */
  readonly cursor: number;
};

export type RootPlan = {
  /** Null: nothing of it stays. */
  readonly stored: StoredRecord | null;
  /** Own changes as they are now, without the erased ones. */
  readonly own: readonly Own[];
  readonly parked: readonly Parked[];
  /** Records and rows that were withdrawn: drafts of them go too. `root` itself: all of it. */
  readonly redacted: ReadonlySet<RecordId>;
};

/** Receipts, then the whole record if sent, then entries and own accepted changes in the log's order, then erasure. */
export const mergeRoot = (input: RootInput): RootPlan => {
  const pulled = new Map(input.entries.map((raw) => [changeIdOf(raw), seqOf(raw)]));
  const isBrought = input.bundle !== undefined;
  const settled = input.own.map((own) =>
    isBrought && !input.receipts.has(own.change.id) && !pulled.has(own.change.id)
      ? askAgain(own)
      : settle(own, input.receipts, pulled),
  );
  const { base, parked } = input.isDropped ? { base: null, parked: [] } : readBase(input, settled);
  const told = new Set([...redactedIn(base), ...input.withdrawn.map(({ record }) => record)]);
  const redacted = new Set([...told, ...madeAbout(settled, told)]);
  const own = refuseOrphans(settled, input.root, base).filter((one) => !isErased(one, input.root, redacted));
  const isReceived = input.own.some(({ change }) => input.receipts.get(change.id)?.seq !== undefined);
  const stays =
    base !== null || own.some((one) => one.state !== 'kept' || isLaidOver(one, base, input.cursor));
  const { receivedAt } = input.stored;
  const isRead = isBrought && !parked.some(({ whole }) => whole);
  return {
    stored: stays
      ? {
          base,
          gen: isRead || input.stored.base === null ? input.gen : input.stored.gen,
          snap: isBrought ? input.snap : input.stored.snap,
          ...(isReceived ? { receivedAt: input.now } : receivedAt !== undefined && { receivedAt }),
        }
      : null,
    own,
    parked: parked.filter((one) => !isErasedEntry(one, input.root, redacted)),
    redacted,
  };
};

/** An own change after its receipt, or after its entry came from the server. */
const settle = (
  own: Own,
  receipts: ReadonlyMap<ChangeId, Receipt>,
  pulled: ReadonlyMap<unknown, number>,
): Own => {
  const { n, change } = own;
  const receipt = receipts.get(change.id);
  const seq = receipt?.seq ?? pulled.get(change.id);
  if (seq !== undefined) return { n, change, state: 'kept', seq };
  if (receipt?.refused) return { n, change, state: 'refused', seq: 0, reason: receipt.refused };
  if (receipt?.parked) return { n, change, state: 'parked', seq: 0, waits: receipt.parked };
  return own;
};

/**
 * What waited is perhaps in the record that has come. The server tells whoever it last heard it from; a copy of this
 * notebook with a number of its own asks for itself.
 */
const askAgain = (own: Own): Own =>
  own.state === 'parked' ? { n: own.n, change: own.change, state: 'pending', seq: 0 } : own;

/** What waits for a record that the server refused to make would wait for ever: it is refused with it. */
const refuseOrphans = (all: readonly Own[], root: RecordId, base: Bundle | null): readonly Own[] => {
  const maker = all.find(({ change, state }) => change.id === root && state === 'refused');
  // A number used twice: the record is there, made with other words.
  if (base || !maker?.reason || maker.reason === 'id-reused') return all;
  const { reason } = maker;
  return all.map((own) =>
    own.state === 'parked' && own.waits === 'record'
      ? { n: own.n, change: own.change, state: 'refused', seq: 0, reason }
      : own,
  );
};

const changeIdOf = (raw: unknown): unknown =>
  (raw as { readonly change?: { readonly id?: unknown } } | null)?.change?.id;

const readEntry = (raw: unknown): Entry | null => {
  const parsed = entrySchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
};

const readBase = (
  input: RootInput,
  own: readonly Own[],
): { base: Bundle | null; parked: readonly Parked[] } => {
  let base = input.stored.base;
  let parked = input.parked;
  if (input.bundle !== undefined) {
    const parsed = bundleSchema.safeParse(input.bundle);
    // What is not understood waits, and what follows it behind it; the record as it was stays for now.
    parked = parsed.success ? [] : [parkBundle(input, input.bundle)];
    if (parsed.success) base = parsed.data;
  }
  for (const { seq, raw, entry, isOwn } of inOrder(input, own)) {
    // The whole record that waits holds it.
    if (parked.some(({ whole, seq: upTo }) => whole && seq <= upTo)) continue;
    // Once one entry waits, all later ones of its record wait behind it, own ones too.
    const applied = entry && parked.length === 0 ? applyEntry(base, entry) : null;
    if (applied?.ok) base = applied.value;
    else if (!(isOwn && applied) && mustWait(base, seq, entry, applied))
      parked = [...parked, { seq, root: input.root, raw, snap: input.snap }];
  }
  return { base: withoutWithdrawn(base, input), parked };
};

/** Where the record that shows the withdrawal cannot be read yet, or comes with a later answer. */
const withoutWithdrawn = (base: Bundle | null, { withdrawn }: RootInput): Bundle | null =>
  withdrawn.reduce((left, { record, at }) => {
    const state = left && stateOf(left, record);
    if (!left || !state || state.redacted) return left;
    return withdraw(left, state, { id: '', at, by: '', reason: '' }, left.seq);
  }, base);

type Incoming = {
  readonly seq: number;
  readonly raw: unknown;
  readonly entry: Entry | null;
  /** Not sent: made of the own change and its receipt. */
  readonly isOwn?: true;
};

/** The server leaves out of its entries what its receipts say; a number beyond the cursor comes back as an entry. */
const inOrder = (input: RootInput, own: readonly Own[]): Incoming[] => {
  const pulled = input.entries.map((raw) => {
    const entry = readEntry(raw);
    return { seq: entry?.seq ?? seqOf(raw), raw, entry };
  });
  const accepted = own.flatMap(({ change }): Incoming[] => {
    const receipt = input.receipts.get(change.id);
    if (receipt?.seq === undefined || receipt.seq > input.cursor) return [];
    const { person: by } = input.writer;
    const { seq, at = change.at, seen, from = input.writer.from } = receipt;
    const entry = { seq, by, from, at, change, ...(seen !== undefined && { seen }) };
    return [{ seq, raw: entry, entry, isOwn: true }];
  });
  return [...pulled, ...accepted].sort((a, b) => a.seq - b.seq);
};

/** What cannot apply although it is understood was refused by the server too, or erases what never was here. */
const mustWait = (
  base: Bundle | null,
  seq: number,
  entry: Entry | null,
  applied: ReturnType<typeof applyEntry> | null,
): boolean => {
  if (base && seq <= base.seq) return false;
  if (!entry || !applied) return true;
  return !applied.ok && applied.error.type === 'unknown-record' && entry.change.redact === undefined;
};

/** The sequence of an entry or bundle that does not parse. */
export const seqOf = (raw: unknown): number => {
  const seq = (raw as { readonly seq?: unknown } | null)?.seq;
  return typeof seq === 'number' ? seq : 0;
};

const parkBundle = ({ root, snap }: RootInput, raw: unknown): Parked => ({
  seq: seqOf(raw),
  root,
  raw,
  whole: true,
  snap,
});

const redactedIn = (base: Bundle | null): ReadonlySet<RecordId> =>
  new Set(
    [base?.root, ...Object.values(base?.rows ?? {})].flatMap((state) => (state?.redacted ? [state.id] : [])),
  );

/**
 * Rows made here about what was withdrawn, or not taken for that reason: what they name (drafts, files) goes with them.
 */
const madeAbout = (own: readonly Own[], redacted: ReadonlySet<RecordId>): readonly RecordId[] =>
  own.flatMap(({ change, reason, state }) => {
    const isGone = reason === 'redacted' || (state !== 'kept' && isAboutAny(change, redacted));
    return isGone && isCreation(change) && change.record !== change.root ? [change.record] : [];
  });

/**
 * A withdrawn record's own changes go, whatever became of them, and what the server did not take for that reason, whether
 * or not this phone has heard of the withdrawal; the withdrawal itself holds nothing but its reason.
 */
const isErased = ({ change, reason }: Own, root: RecordId, redacted: ReadonlySet<RecordId>): boolean =>
  change.redact === undefined && (reason === 'redacted' || redacted.has(root) || redacted.has(change.record));

/** A whole record came with the withdrawal or after it. */
const isErasedEntry = ({ raw, whole }: Parked, root: RecordId, redacted: ReadonlySet<RecordId>): boolean => {
  if (whole) return false;
  const record = (raw as { readonly change?: { readonly record?: unknown } } | null)?.change?.record;
  return redacted.has(root) || (typeof record === 'string' && redacted.has(record));
};
