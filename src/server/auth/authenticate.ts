// Who is asking: the enrolment whose key signed the request (decision 9).
import type { FastifyRequest } from 'fastify';
import type { Scope } from '../../shared/access/facts.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { clockToleranceMs, parseAuthorization, signedText } from '../../shared/protocol/routes.ts';
import type { Enrolment, Store } from '../store/store.ts';
import { bodyDigest } from './body.ts';
import { verifySignature } from './signature.ts';

/** A device whose signature was right, and what its person may do now. */
export type Caller = { readonly enrolment: Enrolment; readonly scope: Scope };

export type AuthFailure = { readonly type: 'unknown-device' | 'bad-signature' | 'clock' };

/**
 * Checks the signature over method, path, body bytes, server, enrolment and time; then the time, which may be 15 minutes
 * off. A revoked device is still known: what it may do is the route's affair.
 * @param digest of what was signed, where that is not the body of this request
 */
export const authenticate = async (
  store: Store,
  request: FastifyRequest,
  now: number,
  digest = bodyDigest(request),
): Promise<Result<Caller, AuthFailure>> => {
  const claimed = parseAuthorization(request.headers.authorization);
  if (!claimed) return err({ type: 'bad-signature' });
  const known = await store.read(async (tx) => {
    const enrolment = await tx.enrolments.get(claimed.enrolment);
    return enrolment && { enrolment, current: await tx.scopes.current(enrolment.person) };
  });
  if (!known) return err({ type: 'unknown-device' });
  const { enrolment, current } = known;
  const { timeMs, signature } = claimed;
  const { method, url: path } = request;
  const text = signedText({
    method,
    path,
    bodyDigest: digest,
    serverId: store.log,
    enrolment: enrolment.id,
    timeMs,
  });
  if (!verifySignature(enrolment.publicKey, text, signature)) return err({ type: 'bad-signature' });
  if (Math.abs(timeMs - now) > clockToleranceMs) return err({ type: 'clock' });
  return ok({ enrolment, scope: current?.scope ?? { person: enrolment.person, roles: [], villages: [] } });
};
