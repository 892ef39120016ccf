// What the phone's own list has to do with the commune's recovery key: accounts get its slot, and are reopened by it.

import type { Result } from '../../../shared/core/result.ts';
import type { AccountParts } from '../accounts.ts';
import type { AccountRecovery } from './account-recovery.ts';
import { beginReopening, type ReopenFailure, type Reopening } from './reopening.ts';

export interface DeviceRecovery {
  /**
   * Gives an open account the slot of the key in use, where it lacks it; slots of older keys go in the same transaction.
   * @param publicKey as in the commune's record @returns whether a slot was added
   * @throws StorageFailure, or what a key that is none brings; the account stays open and openable whatever happens here
   */
  keepSlot(id: string, account: AccountRecovery, publicKey: unknown): Promise<boolean>;
  /** Asks for a locked account to be reopened. */
  begin(id: string): Promise<Result<Reopening, ReopenFailure>>;
}

export function createDeviceRecovery(parts: AccountParts): DeviceRecovery {
  const { device } = parts;
  return {
    async keepSlot(id, account, publicKey) {
      const row = await device.get(id);
      const place = { serverId: row?.serverId ?? '', account: id };
      const slot = await account.missingSlot(publicKey, place, row?.slots ?? []);
      if (!slot) return false;
      const changed = await device.update(id, (now) => ({
        ...now,
        slots: [...now.slots.filter(({ type }) => type !== slot.type), slot],
      }));
      return changed !== undefined;
    },
    begin: (id) => beginReopening(parts, id),
  };
}
