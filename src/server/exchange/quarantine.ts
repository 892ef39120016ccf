// What a revoked device pushes, or one whose person was put out of office, is kept apart for the office (decision 9).
import { ok, type Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse, Receipt } from '../../shared/protocol/exchange.ts';
import type { Enrolment, StorageFull, Tx } from '../store/store.ts';
import type { ExchangeContext } from './context.ts';
import { frame, nothing } from './frame.ts';
import { type RawChange, targetOf } from './push.ts';
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

/** Keeps each change once, but for those that are in the log already or write to what was redacted. */
export const keepAllApart = async (
  { store, now }: ExchangeContext,
  enrolment: Enrolment,
  { v }: Pick<ExchangeRequest, 'v'>,
  changes: readonly RawChange[],
): Promise<Result<Receipt[], StorageFull>> => {
  const receipts = changes.map(({ id }): Receipt => ({ id, quarantined: true }));
  if (changes.length === 0) return ok(receipts);
  const kept = await store.write(async (tx) => {
    for (const raw of changes) await keepApart(tx, enrolment, raw, { at: now(), v });
  });
  return kept.ok ? ok(receipts) : kept;
};

const keepApart = async (
  tx: Tx,
  { id: enrolment }: Enrolment,
  raw: RawChange,
  came: { readonly at: number; readonly v: number },
): Promise<void> => {
  if (await tx.entries.byId(raw.id)) return;
  const target = targetOf(raw);
  if (await isWithdrawn(tx, target)) return;
  await tx.quarantine.add({ id: raw.id, enrolment, ...target, ...came, body: JSON.stringify(raw) });
};
