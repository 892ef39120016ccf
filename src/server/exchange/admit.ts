// What the office does with changes that were kept apart: admits them to the log, or discards them.
import { isCreation } from '../../shared/core/change.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import { changeSchema } from '../../shared/protocol/change-schema.ts';
import type { QuarantineResult } from '../../shared/protocol/quarantine.ts';
import type { Enrolment, Quarantined, StorageFull, Tx } from '../store/store.ts';
import { judgeAndAppend } from './accept.ts';
import type { ExchangeContext } from './context.ts';
import { retryWaiting } from './parked.ts';
import { receiptOfKnown } from './push.ts';
import { mayDiscard, readApart } from './quarantined.ts';
import { currentScope, lastScopeInOffice } from './scopes.ts';

export type Chosen = {
  readonly enrolment: Enrolment;
  readonly ids: readonly ChangeId[];
  /** Who decides. */
  readonly by: RecordId;
};

/** What one answer lists. */
export const mostListed = 500;

/**
 * Judges the chosen changes as written by the device's person under the rights he has, or had before he left: only the
 * revocation and the leave are overlooked. What is still refused, or waits for its record, stays with its reason. What is
 * not there any more is passed over, so that a repeat changes nothing.
 */
export const admit = (
  context: ExchangeContext,
  chosen: Chosen,
): Promise<Result<readonly QuarantineResult[], StorageFull>> =>
  context.store.write(async (tx) => {
    const { enrolment } = chosen;
    const results = new Map<ChangeId, QuarantineResult>();
    let left = await chosenOf(tx, chosen);
    let hasMoved = true;
    // What one of them waits for may be another of them.
    while (hasMoved) {
      const judged: QuarantineResult[] = [];
      for (const item of left) judged.push(await admitOne(tx, context, { enrolment, item }));
      for (const result of judged) results.set(result.id, result);
      const waiting = new Set(judged.filter(({ held }) => held === 'waits').map(({ id }) => id));
      left = left.filter(({ id }) => waiting.has(id));
      hasMoved = left.length > 0 && judged.some(({ held }) => held === undefined);
    }
    await noteAct(tx, context, chosen, 'admit', [...results.values()]);
    return [...results.values()];
  });

/** Erases the chosen changes for good, but for those whose content the decider may not see. */
export const discard = (
  context: ExchangeContext,
  chosen: Chosen,
): Promise<Result<readonly QuarantineResult[], StorageFull>> =>
  context.store.write(async (tx) => {
    const results: QuarantineResult[] = [];
    const { scope } = await currentScope(tx, chosen.by);
    const apart = await readApart(tx, await tx.quarantine.of(chosen.enrolment.id), chosen.enrolment);
    for (const { id } of await chosenOf(tx, chosen)) {
      const one = apart.find(({ item }) => item.id === id);
      if (!one || !mayDiscard(scope, one)) results.push({ id, held: 'not-allowed' });
      else {
        await tx.quarantine.discard(chosen.enrolment.id, id);
        results.push({ id });
      }
    }
    await noteAct(tx, context, chosen, 'discard', results);
    return results;
  });

const chosenOf = async (tx: Tx, { enrolment, ids }: Chosen): Promise<readonly Quarantined[]> =>
  (await tx.quarantine.of(enrolment.id)).filter(({ id }) => ids.includes(id));

const noteAct = async (
  tx: Tx,
  { now }: ExchangeContext,
  { enrolment, by }: Chosen,
  act: 'admit' | 'discard',
  results: readonly QuarantineResult[],
): Promise<void> => {
  const changes = results.filter(({ held }) => held === undefined).map(({ id }) => id);
  if (changes.length > 0) await tx.quarantine.note({ enrolment: enrolment.id, act, by, at: now(), changes });
};

type One = { readonly enrolment: Enrolment; readonly item: Quarantined };

const admitOne = async (tx: Tx, context: ExchangeContext, one: One): Promise<QuarantineResult> => {
  const { enrolment, item } = one;
  const held = await heldBack(tx, context, one);
  if (held) await tx.quarantine.hold(enrolment.id, item.id, held);
  return { id: item.id, ...(held && { held }) };
};

/** Undefined: the change is in the log now. */
const heldBack = async (
  tx: Tx,
  context: ExchangeContext,
  { enrolment, item }: One,
): Promise<Quarantined['held']> => {
  const parsed = changeSchema.safeParse(JSON.parse(item.body));
  const change = parsed.success ? parsed.data : undefined;
  const known = await tx.entries.byId(item.id);
  if (known) {
    const { refused } = receiptOfKnown(known, change);
    if (!refused) await tx.quarantine.settle(item.id);
    return refused;
  }
  if (!change) return item.v > context.version ? 'waits' : 'invalid';
  const scope = await lastScopeInOffice(tx, enrolment.person);
  const outcome = await judgeAndAppend(tx, context, change, { writer: enrolment, v: item.v, scope });
  if (outcome.type === 'refused') return outcome.reason;
  if (outcome.type === 'parked') return 'waits';
  if (isCreation(change)) await retryWaiting(tx, context, change.root);
  return undefined;
};
