// Changes that waited are tried again: when their record arrives, and when this server was updated (decision 7).

import type { RecordId } from '../../shared/core/ids.ts';
import { changeSchema } from '../../shared/protocol/change-schema.ts';
import type { Parked, Tx } from '../store/store.ts';
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

/** After an update of the server: tries all that waited for it. Does nothing when this version has done so before. */
export const replayForUpdate = async (context: ExchangeContext) =>
  context.store.write(async (tx) => {
    if ((await tx.meta.get('replayed-version')) >= context.version) return;
    for (const parked of await tx.parked.waitingForUpdate()) {
      if (await retry(tx, context, parked)) await retryWaiting(tx, context, parked.root);
    }
    await tx.meta.set('replayed-version', context.version);
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
