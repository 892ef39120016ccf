// The commune's recovery key: it reopens phones whose PIN is forgotten. The public half is in the commune's record; the private
// half only in administrators' vaults and on a printed sheet.

import { encodeCrockford } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { base64urlToBytes, bytesToBase64url } from '../base64url.ts';
import type { Tables } from '../tables.ts';
import type { Vault } from '../vault.ts';
import { type CodeFault, readCode, writeCode } from './code-text.ts';
import { exportPrivateKey, importPrivateKey, type KeyPair, makeKeyPair } from './sealed-to-key.ts';

export interface RecoveryKey {
  /** Eight characters of the public half's digest: what sheet, slot and pages call it by. */
  readonly id: string;
  /** As it stands in the commune's record (base64url). */
  readonly publicKey: string;
  /** The private half as it stands on the sheet. */
  readonly code: string;
}

/** A new key; nothing is stored yet. */
export async function makeRecoveryKey(): Promise<RecoveryKey> {
  const { privateKey, publicKey } = await makeKeyPair(true);
  const secret = await exportPrivateKey(privateKey);
  const text = bytesToBase64url(publicKey);
  return { id: await keyIdOf(text), publicKey: text, code: await writeCode('key', secret) };
}

/** The key on a sheet, as scanned or typed. */
export async function readRecoveryKey(text: string): Promise<Result<RecoveryKey, CodeFault>> {
  const read = await readCode('key', text);
  if (!read.ok) return read;
  const pair = await importPrivateKey(read.value);
  if (!pair) return err({ type: 'mistyped' });
  const publicKey = bytesToBase64url(pair.publicKey);
  return ok({ id: await keyIdOf(publicKey), publicKey, code: await writeCode('key', read.value) });
}

/** @throws DOMException when the text is no base64url */
export async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', base64urlToBytes(publicKey));
  return encodeCrockford(new Uint8Array(digest, 0, 5));
}

/** One sealed row of `meta` for each key: phones not opened since a new key was made still need the older one. */
const rowPrefix = 'recovery-key-';
const rowOf = (id: string) => `${rowPrefix}${id}`;

/** Keeps the key in this administrator's vault. @throws StorageFailure, VaultFailure */
export async function keepRecoveryKey(
  tables: Tables,
  vault: Vault,
  { id, code }: RecoveryKey,
): Promise<void> {
  const value = await vault.seal('meta', rowOf(id), code);
  await tables.write(['meta'], (tx) => tx.put('meta', { key: rowOf(id), value }), { durability: 'strict' });
}

/** The ids of the keys in this vault. @throws StorageFailure */
export async function heldRecoveryKeys(tables: Tables): Promise<readonly string[]> {
  const query = { lower: rowPrefix, upper: `${rowPrefix}~` };
  const rows = await tables.read(['meta'], (tx) => tx.range('meta', query));
  return rows.map(({ key }) => key.slice(rowPrefix.length));
}

/** A key in this vault; undefined where it is not held. @throws StorageFailure, VaultFailure */
export async function openRecoveryKey(
  tables: Tables,
  vault: Vault,
  id: string,
): Promise<KeyPair | undefined> {
  const row = await tables.read(['meta'], (tx) => tx.get('meta', rowOf(id)));
  if (!(row?.value instanceof Uint8Array)) return undefined;
  const read = await readCode('key', String(await vault.open('meta', rowOf(id), row.value)));
  return read.ok ? importPrivateKey(read.value) : undefined;
}
