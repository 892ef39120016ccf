// One change at the door: judged against the record as it is now, then numbered and applied, all in one transaction.
import { type Facts, factsOf, type Scope } from '../../shared/access/facts.ts';
import { judgeChange, type RefusalType } from '../../shared/access/judge.ts';
import { applyEntry } from '../../shared/core/apply.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import { type Change, type Entry, isCreation } from '../../shared/core/change.ts';
import { newId } from '../../shared/core/ids.ts';
import { type Json, sameJson } from '../../shared/core/json.ts';
import { partsOf } from '../../shared/kinds/parts-of.ts';
import type { StoredBundle, Tx } from '../store/store.ts';
import { chainOf, digestOf } from './chain.ts';
import type { ExchangeContext, Writer } from './context.ts';
import { seenNow } from './generations.ts';
import { eraseRecord } from './redaction.ts';
import { currentScope, followDirectory } from './scopes.ts';
import { sealFits } from './seal.ts';
import { maySeal } from './seal-holder.ts';
import { placeOf } from './snapshot-order.ts';

export type Outcome =
  | { readonly type: 'accepted'; readonly entry: Entry }
  | { readonly type: 'refused'; readonly reason: RefusalType }
  | { readonly type: 'parked'; readonly wait: 'update' | 'record' };

const refused = (reason: RefusalType): Outcome => ({ type: 'refused', reason });

/**
 * Judges a change that is not in the log yet, and appends it if it may be accepted.
 * `v` is the protocol version of the request it came with; `scope` overrides the writer's own (the set-up of a commune).
 */
export const judgeAndAppend = async (
  tx: Tx,
  context: ExchangeContext,
  change: Change,
  { writer, v, scope }: { writer: Writer; v: number; scope?: Scope },
): Promise<Outcome> => {
  const stored = await tx.bundles.get(change.root);
  const shape = context.judgeShape(change, stored?.bundle.root.kind);
  if (shape.type === 'refuse') return refused(shape.reason);
  if (!stored && !(isCreation(change) && change.record === change.root))
    return { type: 'parked', wait: 'record' };
  if (shape.type === 'unknown-shape') return unknownShape(v, context);
  const head = await tx.entries.head();
  const entry = await number(tx, context, { change, writer, head: head.seq });
  const applied = applyEntry(stored?.bundle ?? null, entry);
  if (!applied.ok)
    return applied.error.type === 'unknown-record'
      ? { type: 'parked', wait: 'record' }
      : refused(applied.error.type);
  const asked = scope ?? (await currentScope(tx, writer.person)).scope;
  const judged = judgeChange(asked, change, stored?.bundle ?? null, applied.value);
  if (judged.type === 'unknown-shape') return unknownShape(v, context);
  if (judged.type === 'refuse') return refused(judged.reason);
  if (!sealFits(applied.value.root.kind, change)) return refused('wrong-seal');
  if (!(await maySeal(tx, applied.value, entry))) return refused('not-holder');
  await append(tx, context, { entry, before: stored, after: applied.value, chain: head.chain });
  return { type: 'accepted', entry };
};

const unknownShape = (v: number, context: ExchangeContext): Outcome =>
  v > context.version ? { type: 'parked', wait: 'update' } : refused('invalid');

/** The change as the next line of the log would have it. */
const number = async (
  tx: Tx,
  context: ExchangeContext,
  { change, writer, head }: { change: Change; writer: Writer; head: number },
): Promise<Entry> => {
  const seen = seenNow(await tx.generations.list(), change, head);
  return {
    seq: head + 1,
    by: writer.person,
    from: writer.from,
    at: Math.min(change.at, context.now()),
    ...(seen !== change.seen && { seen }),
    change,
  };
};

type Appended = {
  readonly entry: Entry;
  readonly before: StoredBundle | undefined;
  readonly after: Bundle;
  readonly chain: Uint8Array;
};

const append = async (tx: Tx, context: ExchangeContext, appended: Appended): Promise<void> => {
  const { entry, before, after } = appended;
  const { change, ...line } = entry;
  const factsAfter = factsAfterwards(before, after);
  const salt = new Uint8Array(16);
  context.random(salt);
  const digest = digestOf(salt, change);
  const linked = { ...line, id: change.id, root: change.root, record: change.record, digest };
  const factsBefore = before?.facts ?? null;
  const chain = chainOf(appended.chain, linked);
  await tx.entries.append({ ...linked, chain, factsBefore, factsAfter, payload: { salt, change } });
  const moved = !before || !sameJson(before.facts as unknown as Json, factsAfter as unknown as Json);
  const factsSeq = moved ? entry.seq : before.factsSeq;
  const place = placeOf(after, entry.seq, before?.place);
  await tx.bundles.put(after, { facts: factsAfter, factsSeq, place });
  await tx.quarantine.settle(change.id);
  if (change.redact !== undefined) await eraseRecord(tx, change, entry.seq);
  await followDirectory(tx, after, change, entry.seq);
  if (change.redact !== undefined) await withdrawParts(tx, context, entry, after);
};

/**
 * What is about the withdrawn row and its writer had not seen goes too, each by a line of the log, so that every phone hears
 * of it as of any withdrawal.
 */
const withdrawParts = async (
  tx: Tx,
  context: ExchangeContext,
  { change, ...line }: Entry,
  after: Bundle,
): Promise<void> => {
  for (const { id: record, kind } of partsOf(after, change.record)) {
    const before = await tx.bundles.get(change.root);
    const { seq, chain } = await tx.entries.head();
    const own = { ...change, id: newId(context.random), record, kind };
    const entry = { ...line, seq: seq + 1, change: own };
    const applied = applyEntry(before?.bundle ?? null, entry);
    if (applied.ok) await append(tx, context, { entry, before, after: applied.value, chain });
  }
};

/** A redacted record keeps the facts it had: whoever could see it must learn that it was redacted. */
const factsAfterwards = (before: StoredBundle | undefined, after: Bundle): Facts =>
  before && after.root.redacted ? before.facts : factsOf(after);
