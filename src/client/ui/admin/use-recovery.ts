// The commune's recovery key as an administrator's page sees it: which is in use, which this vault holds.
import { useEffect, useState } from 'preact/hooks';
import type { AccountRecovery } from '../../store/recovery/account-recovery.ts';
import { useAccount } from '../account-context.ts';

export interface RecoveryState {
  readonly recovery: AccountRecovery;
  /** The id of the key in the commune's record; undefined when there is none. */
  readonly inUse: string | undefined;
  readonly held: readonly string[];
}

/** Undefined while it is read. Read anew when the commune's record changes, and by `again`. */
export function useRecovery(): { readonly state: RecoveryState | undefined; readonly again: () => void } {
  const account = useAccount();
  const publicKey = account.catalog.directory.value.commune?.values.recoveryKey;
  const [times, setTimes] = useState(0);
  const [state, setState] = useState<RecoveryState | undefined>(undefined);
  useEffect(() => {
    let live = true;
    const read = async () => {
      const recovery = await account.recovery();
      const [inUse, held] = await Promise.all([recovery.idOf(publicKey), recovery.held()]);
      if (live) setState({ recovery, inUse, held });
    };
    // The database closed under the page (locked, updated in another tab): the page stays as it is.
    read().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [account, publicKey, times]);
  return { state, again: () => setTimes((before) => before + 1) };
}
