// What a revoked device pushes is kept apart for the office; nothing is given back (decision 9).
import { ok, type Result } from '../../shared/core/result.ts';
import type { ExchangeRequest, ExchangeResponse, Receipt } from '../../shared/protocol/exchange.ts';
import type { Enrolment, StorageFull, Tx } from '../store/store.ts';
import type { ExchangeContext } from './context.ts';
import { frame, nothing } from './frame.ts';
import { type RawChange, targetOf } from './push.ts';
import { isWithdrawn } from './redaction.ts';

/** Keeps each change once, but for those that are in the log already or write to what was redacted. */
export const quarantine = async (
  context: ExchangeContext,
  enrolment: Enrolment,
  request: Pick<ExchangeRequest, 'cursor' | 'epoch'>,
  changes: readonly RawChange[],
): Promise<Result<ExchangeResponse, StorageFull>> => {
  const at = context.now();
  const kept = await context.store.write(async (tx) => {
    for (const raw of changes) await keepApart(tx, enrolment, raw, at);
    return frame(context, tx);
  });
  if (!kept.ok) return kept;
  const receipts = changes.map(({ id }): Receipt => ({ id, quarantined: true }));
  return ok({ ...kept.value, ...nothing(request), receipts, revoked: true });
};

const keepApart = async (tx: Tx, enrolment: Enrolment, raw: RawChange, at: number): Promise<void> => {
  if (await tx.entries.byId(raw.id)) return;
  const target = targetOf(raw);
  if (await isWithdrawn(tx, target)) return;
  await tx.quarantine.add({ id: raw.id, enrolment: enrolment.id, ...target, body: JSON.stringify(raw), at });
};
