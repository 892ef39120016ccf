// Enrolling a phone: look what a code opens, then confirm with a key made here. Each step may be repeated after a kill.

import { ok, type Result } from '../../shared/core/result.ts';
import { normaliseCode } from '../../shared/core/typed-code.ts';
import {
  type Enrolled,
  enrolledSchema,
  enrolProof,
  type LookResponse,
  lookResponseSchema,
  type SetupRequest,
} from '../../shared/protocol/enrol.ts';
import { routes } from '../../shared/protocol/routes.ts';
import { bytesToBase64url } from '../store/base64url.ts';
import { putIdentityBox, sealIdentity } from '../store/meta.ts';
import { createSigningKey, openSigningKey, type SigningKey, signingKeyRow } from '../store/signing-key.ts';
import type { CallFailure } from '../store/sync-port.ts';
import type { Tables } from '../store/tables.ts';
import type { Vault } from '../store/vault.ts';
import type { Enrolment } from './enrol-api.ts';
import type { Transport } from './transport.ts';

export type EnrolParts = {
  /** The new account's, just made: nothing is in them but perhaps the key of an earlier try. */
  readonly tables: Tables;
  readonly vault: Vault;
  /** Unsigned. */
  readonly transport: Transport;
  readonly app: string;
  /** What the phone says it is ("Android 13 · Chrome 120"). */
  readonly device: string;
};

/** What a code opens; uses nothing up. The code as typed or scanned. */
export const lookUp = (transport: Transport, code: string): Promise<Result<LookResponse, CallFailure>> =>
  transport({
    method: 'POST',
    path: routes.enrolLook,
    body: { code: normaliseCode(code) },
    schema: lookResponseSchema,
  });

export type Confirmation = {
  /** As normaliseCode leaves it. */
  readonly code: string;
  readonly key: SigningKey;
  readonly app: string;
  readonly device: string;
};

/** Asks the server to enrol the holder of this key by this code; `more` for a set-up. */
export const askToConfirm = async (
  transport: Transport,
  { code, key, app, device }: Confirmation,
  path: string = routes.enrolConfirm,
  more: object = {},
): Promise<Result<Enrolled, CallFailure>> => {
  const { publicKey } = key;
  const proof = bytesToBase64url(await key.sign(new TextEncoder().encode(enrolProof(code, publicKey))));
  const body = { code, publicKey, proof, app, device: device.slice(0, 80), ...more };
  return transport({ method: 'POST', path, body, schema: enrolledSchema });
};

/** Enrols the account of `tables`. @throws StorageFailure, VaultFailure */
export const createEnrolment = (parts: EnrolParts): Enrolment => {
  const { tables, vault, transport } = parts;
  const send = async (path: string, typed: string, more: object): Promise<Result<Enrolled, CallFailure>> => {
    const key = await keyOf(tables, vault);
    const { app, device } = parts;
    const answer = await askToConfirm(
      transport,
      { code: normaliseCode(typed), key, app, device },
      path,
      more,
    );
    if (!answer.ok) return answer;
    await keepIdentity(tables, vault, answer.value);
    return ok(answer.value);
  };
  return {
    look: (code) => lookUp(transport, code),
    confirm: (code) => send(routes.enrolConfirm, code, {}),
    setUp: (code, commune: SetupRequest['commune'], admin: SetupRequest['admin']) =>
      send(routes.setup, code, { commune, admin }),
  };
};

/** The key of an earlier try, if there was one: the server may know it already though its answer was lost. */
const keyOf = async (tables: Tables, vault: Vault): Promise<SigningKey> => {
  const kept = await tables.read(['meta'], (tx) => tx.get('meta', signingKeyRow));
  if (kept?.value instanceof Uint8Array) return openSigningKey(vault, kept.value);
  const { key, box } = await createSigningKey(vault);
  await tables.write(['meta'], (tx) => tx.put('meta', { key: signingKeyRow, value: box }), {
    durability: 'strict',
  });
  return key;
};

const keepIdentity = async (tables: Tables, vault: Vault, enrolled: Enrolled): Promise<void> => {
  const { serverId, enrolment, from, person, roles } = enrolled;
  const scope = { person, roles, villages: [] };
  const box = await sealIdentity(vault, { serverId, enrolment, from, person, scope });
  await tables.write(['meta'], (tx) => putIdentityBox(tx, box), { durability: 'strict' });
};
