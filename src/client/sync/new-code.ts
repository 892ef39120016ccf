// A new code for a notebook that the server does not know any more, or has stopped: nothing on the phone is deleted.

import { err, ok, type Result } from '../../shared/core/result.ts';
import { normaliseCode } from '../../shared/core/typed-code.ts';
import type { SyncGround } from '../store/account.ts';
import { beginRenewal, finishRenewal, readBegun } from '../store/renew-enrolment.ts';
import type { CallFailure, NewCodeAnswer } from '../store/sync-port.ts';
import { isStorageFailure } from '../store/tables.ts';
import { askToConfirm, lookUp } from './enrol.ts';
import type { Transport } from './transport.ts';

export type NewCodeParts = Pick<SyncGround, 'tables' | 'vault' | 'identity'> & {
  /** Unsigned. */
  readonly transport: Transport;
  readonly app: string;
  /** What the phone says it is ("Android 13 · Chrome 120"). */
  readonly device: string;
};

type Answer = Promise<Result<NewCodeAnswer, CallFailure>>;

/**
 * Looks first, so that another person's code is not used up; then confirms with a new key. After a lost answer or a
 * kill, the same code sends the same key, and the server answers the same.
 */
export const takeNewCode = async (parts: NewCodeParts, typed: string): Answer => {
  try {
    return await take(parts, normaliseCode(typed));
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return err({ type: 'storage-full' });
    throw error;
  }
};

const take = async (parts: NewCodeParts, code: string): Answer => {
  const { transport, identity, app, device } = parts;
  const begun = await readBegun(parts);
  const isBegun = begun?.code === code;
  if (!isBegun) {
    const refusal = await refusalOf(parts, code);
    if (!refusal.ok) return refusal;
    if (refusal.value) return ok(refusal.value);
  }
  const key = isBegun ? begun.key : await beginRenewal(parts, code);
  const enrolled = await askToConfirm(transport, { code, key, app, device });
  // 'storage-full' means the phone's own disk here.
  if (!enrolled.ok) return enrolled.error.type === 'storage-full' ? err({ type: 'server-error' }) : enrolled;
  const { person, serverId, enrolment, from } = enrolled.value;
  // The look has said so already; but what is not this person's must never be put in force.
  if (person !== identity.person || serverId !== identity.serverId) return ok({ type: 'other-notebook' });
  await finishRenewal(parts, { enrolment, from });
  return ok({ type: 'enrolled', from });
};

/** Null: the code is for this notebook's person. */
const refusalOf = async (
  { transport, identity }: NewCodeParts,
  code: string,
): Promise<Result<NewCodeAnswer | null, CallFailure>> => {
  const seen = await lookUp(transport, code);
  if (!seen.ok) return seen;
  const { opens, serverId, person, personName } = seen.value;
  if (opens !== 'person' || serverId !== identity.serverId) return ok({ type: 'other-notebook' });
  return ok(person === identity.person ? null : { type: 'other-person', name: personName });
};
