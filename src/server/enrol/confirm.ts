// The confirmation, which alone uses a code up: a phone proves its key and becomes a person's, or founds the commune.
import { err, ok, type Result } from '../../shared/core/result.ts';
import {
  type ConfirmRequest,
  type Enrolled,
  enrolProof,
  type SetupRequest,
} from '../../shared/protocol/enrol.ts';
import { verifySignature } from '../auth/signature.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { currentGeneration } from '../exchange/generations.ts';
import { currentScope } from '../exchange/scopes.ts';
import type { Code, Enrolment, StorageFull, Tx } from '../store/store.ts';
import { addEnrolment } from './enrolments.ts';
import { communeOf, foundCommune } from './found-commune.ts';
import { type CodeFailure, findCode } from './look.ts';

export type ConfirmFailure =
  | CodeFailure
  | StorageFull
  | { readonly type: 'bad-signature' | 'already-set-up' | 'not-allowed' };
type Confirmed = Promise<Result<Omit<Enrolled, 'now'>, ConfirmFailure>>;
type Make = (tx: Tx, code: Code) => Promise<Result<Enrolment, ConfirmFailure>>;

/** Enrols a phone for the person whom the code names. Again with the same key: the same answer. */
export const confirm = (context: ExchangeContext, request: ConfirmRequest): Confirmed =>
  useCode(context, request, 'person', async (tx, { person = '' }) => {
    const { scope } = await currentScope(tx, person);
    if (scope.roles.length === 0) return err({ type: 'not-allowed' });
    const { now, random } = context;
    return ok(await addEnrolment(tx, { person, device: request, now: now(), random }));
  });

/** Founds the commune and enrols its first administrator's phone. Again with the same key: the same answer. */
export const setUp = (context: ExchangeContext, request: SetupRequest): Confirmed =>
  useCode(context, request, 'setup', async (tx) => {
    if (await communeOf(tx)) return err({ type: 'already-set-up' });
    const { commune, admin } = request;
    return ok(await foundCommune(tx, context, { commune, admin, device: request }));
  });

const useCode = async (
  context: ExchangeContext,
  request: ConfirmRequest,
  opens: Code['opens'],
  make: Make,
): Confirmed => {
  const { code, publicKey, proof } = request;
  if (!verifySignature(publicKey, enrolProof(code, publicKey), proof)) return err({ type: 'bad-signature' });
  const { store, now } = context;
  const written = await store.write(async (tx): Confirmed => {
    const found = await findCode(tx, code, now());
    if (!found.ok) return found;
    if (found.value.opens !== opens) return err({ type: 'code-unknown' });
    const { usedBy, pair } = found.value;
    const made = usedBy === undefined ? await make(tx, found.value) : await again(tx, usedBy, publicKey);
    if (!made.ok) return made;
    await tx.codes.use(pair, made.value.id);
    return ok(await enrolledOf(tx, store.log, made.value));
  });
  return written.ok ? written.value : written;
};

/** The answer to the first confirmation may have been lost on the way. */
const again = async (
  tx: Tx,
  usedBy: string,
  publicKey: string,
): Promise<Result<Enrolment, ConfirmFailure>> => {
  const enrolment = await tx.enrolments.get(usedBy);
  return enrolment?.publicKey === publicKey ? ok(enrolment) : err({ type: 'code-used' });
};

const enrolledOf = async (tx: Tx, serverId: string, enrolment: Enrolment): Promise<Omit<Enrolled, 'now'>> => {
  const { id, from, person } = enrolment;
  const { scope } = await currentScope(tx, person);
  const gen = currentGeneration(await tx.generations.list());
  return { serverId, enrolment: id, from, person, roles: [...scope.roles], gen };
};
