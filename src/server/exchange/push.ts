// A pushed change gets its receipt: known already, accepted, refused with a reason, or kept waiting.
import type { Change } from '../../shared/core/change.ts';
import { isCreation } from '../../shared/core/change.ts';
import { idPattern } from '../../shared/core/ids.ts';
import { canonicalJson, isJson, type Json } from '../../shared/core/json.ts';
import { changeSchema, maxChangeChars } from '../../shared/protocol/change-schema.ts';
import type { Receipt } from '../../shared/protocol/exchange.ts';
import type { LogEntry, Parked, Tx } from '../store/store.ts';
import { judgeAndAppend, type Outcome } from './accept.ts';
import { digestOf, sameBytes } from './chain.ts';
import type { ExchangeContext, Writer } from './context.ts';
import { retryWaiting } from './parked.ts';
import { isWithdrawn } from './redaction.ts';

export type Pushed = {
  readonly writer: Writer;
  /** The protocol version of the request. */
  readonly v: number;
};

/**
 * Judges one pushed change and gives its receipt. `raw` has an id; the rest is parsed here, one by one, so that a change
 * of a newer app's shape waits and a broken one is refused, and neither holds up the others.
 */
export const receive = async (
  tx: Tx,
  context: ExchangeContext,
  raw: RawChange,
  pushed: Pushed,
): Promise<Receipt> => {
  const { id } = raw;
  if (!isWithinBounds(raw)) return { id, refused: 'invalid' };
  const parsed = changeSchema.safeParse(raw);
  const known = await tx.entries.byId(id);
  if (known) return receiptOfKnown(known, parsed.success ? parsed.data : undefined, pushed.writer);
  const waiting = await tx.parked.get(id);
  if (waiting?.body) {
    if (waiting.body !== canonical(raw)) return { id, refused: 'id-reused' };
    await takeOver(tx, waiting, pushed.writer);
    return { id, parked: waiting.wait };
  }
  if (await isWithdrawn(tx, { ...targetOf(raw), kind: raw.kind, set: raw.set }))
    return { id, refused: 'redacted' };
  const outcome = parsed.success
    ? await judgeAndAppend(tx, context, parsed.data, pushed)
    : unparsed(context, pushed);
  if (outcome.type === 'parked' && (await isFull(tx, context, pushed.writer))) return { id, full: true };
  if (waiting) await judgedAgain(tx, waiting, outcome);
  if (outcome.type === 'parked') await park(tx, raw, canonical(raw), { ...pushed, wait: outcome.wait });
  if (outcome.type === 'accepted' && isCreation(outcome.entry.change))
    await retryWaiting(tx, context, raw.root ?? '');
  return receiptOf(id, outcome);
};

/** The same notebook enrolled anew: what becomes of the change is told to the enrolment that is in force. */
const takeOver = async (tx: Tx, waiting: Parked, { id, person }: Writer): Promise<void> => {
  if (waiting.enrolment === id || (await tx.enrolments.get(waiting.enrolment))?.person !== person) return;
  await tx.parked.remove(waiting.id);
  await tx.parked.add({ ...waiting, enrolment: id });
};

const isFull = async (tx: Tx, { maxWaiting }: ExchangeContext, { id }: Writer): Promise<boolean> =>
  (await tx.parked.countOf(id)) >= maxWaiting;

/**
 * A change that had waited and was refused comes again. The old outcome stays unless there is a new one: another phone
 * with the same profile may not have heard of it yet.
 */
const judgedAgain = async (tx: Tx, { id, enrolment }: Parked, outcome: Outcome): Promise<void> => {
  if (outcome.type === 'parked') await tx.parked.remove(id);
  if (outcome.type === 'accepted') await tx.parked.settle({ id, enrolment, seq: outcome.entry.seq });
};

/** A change as it came: whatever it is, it has an id. */
export type RawChange = {
  readonly id: string;
  readonly root?: string;
  readonly record?: string;
  readonly kind?: unknown;
  readonly at?: unknown;
  readonly set?: unknown;
};

/** What was pushed, if each item has an id to answer to; else null: the request is not of the protocol's form. */
export const asRawChanges = (push: readonly unknown[]): readonly RawChange[] | null => {
  const hasId = (raw: unknown): raw is RawChange => {
    const id = (raw as { id?: unknown } | null)?.id;
    return typeof id === 'string' && idPattern.test(id);
  };
  return push.every(hasId) ? push : null;
};

/** A field's value lies two levels down in a change. */
const outerLevels = 2;

/** Not longer or deeper than any version writes: whatever walks it would fall. What was parsed from JSON is as long in any order. */
const isWithinBounds = (raw: RawChange): boolean =>
  isJson(raw, -outerLevels) && JSON.stringify(raw).length <= maxChangeChars;

const canonical = (raw: RawChange): string => canonicalJson(raw as unknown as Json);

/** The change as one text, or null where it is longer or deeper than any version writes. */
export const textOf = (raw: RawChange): string | null => (isWithinBounds(raw) ? canonical(raw) : null);

/** The record and root it names, as far as they can be read. */
export const targetOf = (raw: RawChange): { root: string; record: string } => {
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '');
  return { root: text(raw.root), record: text(raw.record) };
};

/**
 * A repeat changes nothing; of a redacted change nobody can say any more whether it is the same. A notebook that was
 * enrolled anew meanwhile is told under which number the log has it.
 */
export const receiptOfKnown = (
  known: LogEntry,
  change: Change | undefined,
  { from }: Pick<Writer, 'from'> = known,
): Receipt => {
  const { id, payload } = known;
  if (!payload) return { id, refused: 'redacted' };
  if (!change || !sameBytes(digestOf(payload.salt, change), known.digest))
    return { id, refused: 'id-reused' };
  return { ...accepted(id, known.seq, known, change), ...(known.from !== from && { from: known.from }) };
};

/** The receipt of a line of the log; undefined when its payload was erased. */
export const receiptOfEntry = (line: LogEntry | undefined): Receipt | undefined =>
  line?.payload && accepted(line.id, line.seq, line, line.payload.change);

const accepted = (id: string, seq: number, line: { at: number; seen?: number }, change: Change): Receipt => ({
  id,
  seq,
  ...(line.at !== change.at && { at: line.at }),
  ...(line.seen !== undefined && { seen: line.seen }),
});

const receiptOf = (id: string, outcome: Outcome): Receipt => {
  if (outcome.type === 'refused') return { id, refused: outcome.reason };
  if (outcome.type === 'parked') return { id, parked: outcome.wait };
  return accepted(id, outcome.entry.seq, outcome.entry, outcome.entry.change);
};

const unparsed = ({ version }: ExchangeContext, { v }: Pushed): Outcome =>
  v > version ? { type: 'parked', wait: 'update' } : { type: 'refused', reason: 'invalid' };

const park = async (
  tx: Tx,
  raw: RawChange,
  body: string,
  { writer, v, wait }: Pushed & { wait: 'update' | 'record' },
): Promise<void> => tx.parked.add({ id: raw.id, enrolment: writer.id, ...targetOf(raw), wait, v, body });
