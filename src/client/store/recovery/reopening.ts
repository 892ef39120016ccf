// The phone's side of reopening: it asks the office with its recovery slot, takes the answer, and gets a new PIN or passphrase.

import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { AccountParts } from '../accounts.ts';
import { noAttempts } from '../attempts.ts';
import type { DeviceAccount } from '../device.ts';
import { getIdentityBox, openIdentity } from '../meta.ts';
import { wrapDataKey } from '../new-vault.ts';
import { type NewSecret, opensBySecret } from '../slots.ts';
import { isStorageFailure } from '../tables.ts';
import { createVaultOf, unlessDamaged } from '../vault.ts';
import type { CodeFault } from './code-text.ts';
import { isRecoverySlot } from './recovery-slot.ts';
import { readAnswer, tagOf, writeRequest } from './reopening-messages.ts';
import { type KeyPair, makeKeyPair, openSealed } from './sealed-to-key.ts';

/**
 * - no-slot: this phone was not opened since the commune has a recovery key
 * - gone: not on this phone's list any more
 * - storage: the browser does not give the phone's own list
 */
export type ReopenFailure = { readonly type: 'no-slot' | 'gone' | 'storage' };

/**
 * - other-phone: the answer is for another phone or account · old: it answers an earlier request of this one
 * - not-opened: it does not open, or not these records
 * - storage: the browser does not give the records
 */
export type AnswerFault = CodeFault | { readonly type: 'other-phone' | 'old' | 'not-opened' | 'storage' };

/** One try of reopening; its one-time key is in memory alone and ends with the page. */
export interface Reopening {
  /** To be shown to the office. */
  readonly request: string;
  take(answer: string): Promise<Result<Reopened, AnswerFault>>;
}

export interface Reopened {
  /** The person sees more than his own villages: digits are not enough. */
  readonly wide: boolean;
  /** One transaction: until it is on disk the old secret stands. All other slots stay. */
  setSecret(secret: NewSecret): Promise<Result<void, { readonly type: 'gone' | 'storage' | 'storage-full' }>>;
}

export async function beginReopening(
  parts: AccountParts,
  id: string,
): Promise<Result<Reopening, ReopenFailure>> {
  try {
    const account = await parts.device.get(id);
    if (!account) return err({ type: 'gone' });
    const slot = account.slots.find(isRecoverySlot);
    if (!slot) return err({ type: 'no-slot' });
    const oneTime = await makeKeyPair(false);
    const { key, enc, sealed } = slot;
    const { label } = account;
    const request = await writeRequest({ account: id, label, key, replyTo: oneTime.publicKey, enc, sealed });
    return ok({ request, take: (text) => takeAnswer(parts, account, oneTime, text) });
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: 'storage' });
    throw error;
  }
}

async function takeAnswer(
  parts: AccountParts,
  account: DeviceAccount,
  oneTime: KeyPair,
  text: string,
): Promise<Result<Reopened, AnswerFault>> {
  const read = await readAnswer(text);
  if (!read.ok) return read;
  const { account: of, to, ...box } = read.value;
  if (of !== account.id) return err({ type: 'other-phone' });
  if (to !== tagOf(oneTime.publicKey)) return err({ type: 'old' });
  const { id, serverId } = account;
  const raw = await openSealed(oneTime, box, { use: 'reopening', serverId, account: id });
  if (raw?.length !== 32) return err({ type: 'not-opened' });
  const dataKey = await importDataKey(raw);
  raw.fill(0);
  try {
    const wide = await opensRecords(parts, account, dataKey);
    if (wide === undefined) return err({ type: 'not-opened' });
    return ok({ wide, setSecret: (secret) => setSecret(parts, id, dataKey, secret) });
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: 'storage' });
    throw error;
  }
}

/** Extractable, to be wrapped by the new secret and forgotten. */
const importDataKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', true, ['encrypt', 'decrypt']);

/** Whether the key opens this account's own records, and how wide its person sees; undefined when it does not. */
async function opensRecords(
  parts: AccountParts,
  { database }: DeviceAccount,
  dataKey: CryptoKey,
): Promise<boolean | undefined> {
  const tables = await parts.openTables(database, false);
  try {
    const box = await tables.read(['meta'], getIdentityBox);
    const identity = await openIdentity(createVaultOf(dataKey), box).catch(unlessDamaged);
    return identity?.scope.roles.some((role) => role !== 'head');
  } finally {
    tables.close();
  }
}

async function setSecret(
  parts: AccountParts,
  id: string,
  dataKey: CryptoKey,
  secret: NewSecret,
): ReturnType<Reopened['setSecret']> {
  try {
    const slot = await wrapDataKey(dataKey, secret, parts.tools.derive, parts.tools.fillRandom);
    const changed = await parts.device.update(id, (row) => ({
      ...row,
      slots: [slot, ...row.slots.filter((one) => !opensBySecret(one))],
      attempts: noAttempts,
    }));
    return changed ? ok(undefined) : err({ type: 'gone' });
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return err({ type: 'storage-full' });
    if (isStorageFailure(error)) return err({ type: 'storage' });
    throw error;
  }
}
