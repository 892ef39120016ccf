// All village records, with the names they had and what they became: read when somebody narrows or searches a list.
import { useEffect, useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Account } from '../../store/account-api.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';

/** Read once for each state of the directory. */
const read = new WeakMap<Directory, Promise<readonly Bundle[]>>();

const none: readonly Bundle[] = [];

/** Empty until read, and while nothing needs them. */
export const useVillages = (isNeeded: boolean): readonly Bundle[] => {
  const account = useAccount();
  const directory = account.catalog.directory.value;
  const [villages, setVillages] = useState(none);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let live = true;
    readOnce(account, directory).then(
      (found) => live && setVillages(found),
      // A closed database or a locked vault: pages say so when something is saved; a village stands for itself alone.
      () => read.delete(directory),
    );
    return () => {
      live = false;
    };
  }, [account, directory, isNeeded]);
  return villages;
};

const readOnce = (account: Account, directory: Directory): Promise<readonly Bundle[]> => {
  const known = read.get(directory);
  if (known) return known;
  const reading = readAll(account, directory);
  read.set(directory, reading);
  return reading;
};

/** One after the other: somebody is typing meanwhile. */
const readAll = async ({ records }: Account, { villages }: Directory): Promise<readonly Bundle[]> => {
  const found: Bundle[] = [];
  for (const id of villages.keys()) {
    const view = await records.open(id);
    if (view) found.push(view.bundle);
  }
  return found;
};
