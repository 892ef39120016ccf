// The open account, for every page below App.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Account } from '../store/account-api.ts';

export const AccountContext = createContext<Account | null>(null);

/** The account whose records are open. Only pages that App shows after unlocking may call it. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('No account is open here');
  return account;
}
