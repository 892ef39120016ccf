// What an open account does with the commune's recovery key: it seals its own slot; an administrator's keeps the private half
// and reopens other phones with it.

import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { getIdentityBox, openIdentity } from '../meta.ts';
import type { AnySlot } from '../slots.ts';
import type { Tables } from '../tables.ts';
import type { Vault } from '../vault.ts';
import type { CodeFault } from './code-text.ts';
import {
  heldRecoveryKeys,
  keepRecoveryKey,
  keyIdOf,
  makeRecoveryKey,
  openRecoveryKey,
  type RecoveryKey,
  readRecoveryKey,
} from './recovery-key.ts';
import {
  isRecoverySlot,
  openSlot,
  type RecoverySlot,
  type SlotContent,
  type SlotPlace,
  sealSlot,
} from './recovery-slot.ts';
import { type ReopenRequest, readRequest, tagOf, writeAnswer } from './reopening-messages.ts';
import { sealToKey } from './sealed-to-key.ts';

/**
 * - key-unknown: the phone's slot is sealed to a key that is not in this vault
 * - not-opened: the key is the right one and the slot does not open: of another commune's server, or altered
 */
export type RequestFault =
  | CodeFault
  | { readonly type: 'key-unknown'; readonly key: string }
  | { readonly type: 'not-opened' };

/** A phone that asks; nothing has been given to it yet. */
export interface Asking {
  /** Whose it is, as the phone itself sealed it while it was open. */
  readonly person: RecordId;
  /** "K7 · Trưởng bản": what its lock screen says, proven by nothing. */
  readonly label: string;
  /** What reopens it; for this phone and this request alone. */
  answer(): Promise<string>;
}

export interface AccountRecovery {
  /**
   * A slot for this account, sealed to the commune's key; undefined where one cannot or need not be made. The data key leaves
   * the vault once, whatever comes of it: so this is called once, soon after the unlocking.
   * @param slots what this account's row holds
   * @throws when `publicKey` is no key
   */
  missingSlot(
    publicKey: unknown,
    place: SlotPlace,
    slots: readonly AnySlot[],
  ): Promise<RecoverySlot | undefined>;
  /** The ids of the keys in this vault. @throws StorageFailure */
  held(): Promise<readonly string[]>;
  /** The id of the key in the commune's record; undefined when there is none, or none that is one. */
  idOf(publicKey: unknown): Promise<string | undefined>;
  /** A new key, kept in this vault. @throws StorageFailure, VaultFailure */
  make(): Promise<RecoveryKey>;
  /** Takes the key on a sheet into this vault. @throws StorageFailure, VaultFailure */
  takeSheet(text: string): Promise<Result<RecoveryKey, CodeFault>>;
  /** @throws StorageFailure, VaultFailure */
  readRequest(text: string): Promise<Result<Asking, RequestFault>>;
}

export function createRecovery(tables: Tables, vault: Vault, person: RecordId): AccountRecovery {
  return {
    async missingSlot(publicKey, place, slots) {
      const takeDataKey = vault.takeDataKey();
      if (typeof publicKey !== 'string' || !takeDataKey) return undefined;
      const id = await keyIdOf(publicKey);
      if (slots.some((slot) => isRecoverySlot(slot) && slot.key === id)) return undefined;
      const dataKey = new Uint8Array(await crypto.subtle.exportKey('raw', await takeDataKey()));
      const slot = await sealSlot(publicKey, { dataKey, person }, place);
      dataKey.fill(0);
      return slot;
    },
    held: () => heldRecoveryKeys(tables),
    idOf: async (publicKey) =>
      typeof publicKey === 'string' ? keyIdOf(publicKey).catch(() => undefined) : undefined,
    async make() {
      const key = await makeRecoveryKey();
      await keepRecoveryKey(tables, vault, key);
      return key;
    },
    async takeSheet(text) {
      const read = await readRecoveryKey(text);
      if (read.ok) await keepRecoveryKey(tables, vault, read.value);
      return read;
    },
    async readRequest(text) {
      const read = await readRequest(text);
      if (!read.ok) return read;
      const request = read.value;
      const { account, key, label } = request;
      const pair = await openRecoveryKey(tables, vault, key);
      if (!pair) return err({ type: 'key-unknown', key });
      const identity = await openIdentity(vault, await tables.read(['meta'], getIdentityBox));
      const serverId = identity?.serverId ?? '';
      const content = await openSlot(pair, request, { serverId, account });
      if (!content) return err({ type: 'not-opened' });
      const { person } = content;
      return ok({ person, label, answer: () => answerTo(request, content, serverId) });
    },
  };
}

async function answerTo(
  { account, replyTo }: ReopenRequest,
  { dataKey }: SlotContent,
  serverId: string,
): Promise<string> {
  const box = await sealToKey(replyTo, dataKey, { use: 'reopening', serverId, account });
  return writeAnswer({ account, to: tagOf(replyTo), ...box });
}
