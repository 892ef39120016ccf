// A new enrolment for a notebook that is there already: new key, new number, the same person and all that was recorded.
import type { SyncGround } from './account.ts';
import {
  getIdentityBox,
  type Identity,
  openIdentity,
  putIdentityBox,
  sealIdentity,
  takeTouched,
} from './meta.ts';
import { getRowsInState } from './outbox.ts';
import {
  createSigningKey,
  newEnrolmentRow,
  openSigningKey,
  type SigningKey,
  signingKeyRow,
} from './signing-key.ts';
import { VaultFailure } from './vault.ts';

type Parts = Pick<SyncGround, 'tables' | 'vault'>;

/** What was begun with a code: the key that goes with it. The server may know the key though its answer was lost. */
export type Begun = { readonly code: string; readonly key: SigningKey };

type BegunRow = { readonly code: Uint8Array; readonly key: Uint8Array };

/** Undefined: no new enrolment was begun, or it has ended. @throws StorageFailure, VaultFailure */
export const readBegun = async ({ tables, vault }: Parts): Promise<Begun | undefined> => {
  const kept = await tables.read(['meta'], (tx) => tx.get('meta', newEnrolmentRow));
  if (!kept) return undefined;
  // Only beginRenewal writes this row.
  const { code, key } = kept.value as BegunRow;
  try {
    const opened = (await vault.open('meta', newEnrolmentRow, code)) as string;
    return { code: opened, key: await openSigningKey(vault, key) };
  } catch (error) {
    // What was begun is lost; another code begins anew.
    if (error instanceof VaultFailure && error.type === 'box-damaged') return undefined;
    throw error;
  }
};

/** Makes and keeps a key for this code. The enrolment in force is not touched. @throws StorageFailure, VaultFailure */
export const beginRenewal = async ({ tables, vault }: Parts, code: string): Promise<SigningKey> => {
  const { key, box } = await createSigningKey(vault);
  const value: BegunRow = { code: await vault.seal('meta', newEnrolmentRow, code), key: box };
  await tables.write(['meta'], (tx) => tx.put('meta', { key: newEnrolmentRow, value }), {
    durability: 'strict',
  });
  return key;
};

/**
 * Puts the confirmed enrolment in force, in one transaction: a kill leaves the old one whole, or the new one. What the
 * server keeps waiting for the old enrolment is sent again, so that its outcome is told to the new one; all else that a
 * restored server lacks comes back with its generation (decision 8).
 * @throws StorageFailure, VaultFailure
 */
export const finishRenewal = async (
  { tables, vault }: Parts,
  confirmed: Pick<Identity, 'enrolment' | 'from'>,
): Promise<void> => {
  const known = await openIdentity(vault, await tables.read(['meta'], getIdentityBox));
  if (!known) throw new Error('A notebook without an owner cannot be enrolled anew');
  const { enrolment, from } = confirmed;
  const box = await sealIdentity(vault, { ...known, enrolment, from });
  await tables.write(
    ['changes', 'meta'],
    async (tx) => {
      const begun = await tx.get('meta', newEnrolmentRow);
      if (!begun) return;
      await tx.put('meta', { key: signingKeyRow, value: (begun.value as BegunRow).key });
      await putIdentityBox(tx, box);
      await tx.delete('meta', newEnrolmentRow);
      const waiting = await getRowsInState(tx, 'parked');
      await tx.putMany(
        'changes',
        waiting.map((row) => ({ ...row, state: 'pending' })),
      );
      // An answer to the old enrolment that is just being stored finds that something moved, and then the new number.
      await takeTouched(tx, 1);
    },
    { durability: 'strict' },
  );
};
