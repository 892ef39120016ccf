// What a revoked device pushes, or one whose person was put out of office, is kept apart for the office (decision 9).
import { ok, type Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse, Receipt } from '../../shared/protocol/exchange.ts';
import type { Enrolment, StorageFull, Tx } from '../store/store.ts';
import type { ExchangeContext } from './context.ts';
import { frame, nothing } from './frame.ts';
import { type RawChange, targetOf, textOf } from './push.ts';
import { isWithdrawn } from './redaction.ts';
import { currentScope } from './scopes.ts';

/** Why what a device sends is kept apart: it was revoked itself, or its person has left office. */
export type Apart = 'revoked' | 'left';

/** Undefined: what this device sends is judged. A person whose record never was here is no one who left. */
export const whyApart = async (
  tx: Tx,
  { person, revokedAt }: Pick<Enrolment, 'person'> & { readonly revokedAt?: number },
): Promise<Apart | undefined> => {
  if (revokedAt !== undefined) return 'revoked';
  const { epoch, scope } = await currentScope(tx, person);
  return epoch > 0 && scope.roles.length === 0 ? 'left' : undefined;
};

/** The answer to a revoked device: its pushes are kept apart, and nothing is returned. */
export const afterRevocation = async (
  context: ExchangeContext,
  enrolment: Enrolment,
  request: Pick<ExchangeRequest, 'v' | 'cursor' | 'epoch'>,
  changes: readonly RawChange[],
): Promise<Result<ExchangeResponse, StorageFull>> => {
  const receipts = await keepAllApart(context, enrolment, request, changes);
  if (!receipts.ok) return receipts;
  const framed = await context.store.read((tx) => frame(context, tx));
  return ok({ ...framed, ...nothing(request), receipts: receipts.value, revoked: true });
};

/**
 * Keeps each change once, but for those that are in the log already, write to what was redacted, or were thrown away by the
 * office, and no more than `maxWaiting`: what the device still holds stays there.
 */
export const keepAllApart = async (
  context: ExchangeContext,
  enrolment: Enrolment,
  { v }: Pick<ExchangeRequest, 'v'>,
  changes: readonly RawChange[],
): Promise<Result<Receipt[], StorageFull>> => {
  if (changes.length === 0) return ok([]);
  return context.store.write(async (tx) => {
    const receipts: Receipt[] = [];
    const discarded = await discardedOf(tx, enrolment);
    for (const raw of changes)
      receipts.push(
        discarded.has(raw.id)
          ? { id: raw.id, quarantined: true }
          : await keepApart(tx, context, raw, { enrolment: enrolment.id, v }),
      );
    return receipts;
  });
};

/** The device does not hear of it and sends it again at each start; a new code is another enrolment (decision 11). */
const discardedOf = async (tx: Tx, { id }: Pick<Enrolment, 'id'>): Promise<ReadonlySet<string>> =>
  new Set((await tx.quarantine.acts(id)).flatMap(({ act, changes }) => (act === 'discard' ? changes : [])));

const keepApart = async (
  tx: Tx,
  { now, maxWaiting }: ExchangeContext,
  raw: RawChange,
  { enrolment, v }: { readonly enrolment: string; readonly v: number },
): Promise<Receipt> => {
  const { id } = raw;
  const target = targetOf(raw);
  const known = await tx.entries.byId(id);
  // A withdrawal that was let in stays on its phone: a restored server may have to hear of it again.
  if (!known?.payload && (await isWithdrawn(tx, { ...target, kind: raw.kind, set: raw.set })))
    return { id, refused: 'redacted' };
  if (known || (await tx.quarantine.holds(enrolment, id))) return { id, quarantined: true };
  if ((await tx.quarantine.countOf(enrolment)) >= maxWaiting) return { id, full: true };
  const body = textOf(raw);
  // What no phone writes: a device that may not be trusted any more must not fill the disk.
  if (body === null) return { id, refused: 'invalid' };
  await tx.quarantine.add({ id, enrolment, ...target, v, at: now(), body });
  return { id, quarantined: true };
};
