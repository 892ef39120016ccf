// Changes that waited are tried again: when their record arrives, and when this server starts (decision 7).

import type { RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import { changeSchema } from '../../shared/protocol/change-schema.ts';
import type { Parked, StorageFull, Tx } from '../store/store.ts';
import { judgeAndAppend } from './accept.ts';
import type { ExchangeContext } from './context.ts';

/** After a creation in this bundle: tries all that waited for a record of it, in the order they came. */
export const retryWaiting = async (tx: Tx, context: ExchangeContext, root: RecordId): Promise<void> => {
  let again = true;
  while (again) {
    again = false;
    for (const parked of await tx.parked.waitingFor(root)) if (await retry(tx, context, parked)) again = true;
  }
};

/**
 * Whenever the server starts: tries all that waits for an update of it. Whether there was one is not asked: a version may
 * have been put back in between, or the data restored, and what waits in vain costs little.
 */
export const retryAtStart = async (context: ExchangeContext): Promise<Result<void, StorageFull>> =>
  context.store.write(async (tx) => {
    for (const parked of await tx.parked.waitingForUpdate()) {
      if (await retry(tx, context, parked)) await retryWaiting(tx, context, parked.root);
    }
  });

/** Whether the change was accepted now. One that still waits stays as it is, or waits for the other thing. */
const retry = async (tx: Tx, context: ExchangeContext, parked: Parked): Promise<boolean> => {
  const { id, enrolment, body, v } = parked;
  const writer = await tx.enrolments.get(enrolment);
  const parsed = changeSchema.safeParse(JSON.parse(body));
  if (!writer) return false;
  if (!parsed.success) {
    if (v <= context.version)
      await tx.parked.settle({ id, enrolment, refused: 'invalid', seq: (await tx.entries.head()).seq });
    return false;
  }
  const outcome = await judgeAndAppend(tx, context, parsed.data, { writer, v });
  if (outcome.type === 'accepted') {
    await tx.parked.settle({ id, enrolment, seq: outcome.entry.seq });
    return true;
  }
  if (outcome.type === 'refused')
    await tx.parked.settle({ id, enrolment, refused: outcome.reason, seq: (await tx.entries.head()).seq });
  else if (outcome.wait !== parked.wait) await rewait(tx, { ...parked, wait: outcome.wait });
  return false;
};

const rewait = async (tx: Tx, parked: Parked): Promise<void> => {
  await tx.parked.remove(parked.id);
  await tx.parked.add(parked);
};
