// Whether the register of households on this phone is whole: a roll counted before that passes items by too few households.
import type { Account } from '../../store/account-api.ts';
import { useAccount } from '../account-context.ts';

type Register = Pick<Account, 'files'> & {
  readonly catalog: { readonly ready: Account['catalog']['ready'] };
  readonly sync: { readonly status: { readonly value: { readonly lastDoneAt?: number } } };
};

/**
 * All records are read, and everything that was the commune's arrived here once. The training notebook, which has no files,
 * exchanges nothing.
 */
export const isRegisterReady = ({ catalog, sync, files }: Register): boolean => {
  const { done, total } = catalog.ready.value;
  return done >= total && (files === undefined || sync.status.value.lastDoneAt !== undefined);
};

/** Redrawn once it is. */
export const useRegisterReady = (): boolean => isRegisterReady(useAccount());
