// Whether the register of households on this phone is whole: counted before that, items pass by too few households.
import type { Account } from '../../store/account-api.ts';
import type { SyncStatus } from '../../store/sync-port.ts';

type Register = Pick<Account, 'files'> & {
  readonly catalog: { readonly ready: Account['catalog']['ready'] };
  readonly sync: { readonly status: { readonly value: Pick<SyncStatus, 'lastDoneAt' | 'isPartial'> } };
};

/**
 * All records are read, everything that was the commune's arrived here once, and nothing was cut off since: a list brought
 * in meanwhile comes in parts. The training notebook, which has no files, exchanges nothing.
 */
export const isRegisterReady = ({ catalog, sync, files }: Register): boolean => {
  const { done, total } = catalog.ready.value;
  const { lastDoneAt, isPartial } = sync.status.value;
  return done >= total && (files === undefined || (lastDoneAt !== undefined && !isPartial));
};
