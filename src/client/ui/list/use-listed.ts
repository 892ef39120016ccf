// What a list shows: found by the words and by villages' names, narrowed, then kept by the chip.
import { useMemo, useState } from 'preact/hooks';
import type { Account } from '../../store/account-api.ts';
import type { Item } from '../../store/catalog-api.ts';
import { joinNumbers } from '../../store/joined-numbers.ts';
import { useAccount } from '../account-context.ts';
import { kindLooks } from '../kind-looks.ts';
import { dayOf } from '../text/format-date.ts';
import { countedChips, filterItems } from './filters.ts';
import { isNarrowed, type Narrowing, narrow, villagesNamed, withVillages } from './narrow.ts';
import { type Asked, nothingAsked } from './saved-searches.ts';
import { useVillages } from './use-villages.ts';

/** How lists were narrowed last, while the account is open: opening a record and coming back changes nothing. */
const lastNarrowed = new WeakMap<Account, Map<string, Narrowing>>();

const narrowedOf = (account: Account): Map<string, Narrowing> => {
  const known = lastNarrowed.get(account) ?? new Map<string, Narrowing>();
  lastNarrowed.set(account, known);
  return known;
};

/** @param kind a field kind's name, or 'all' */
export const useListed = (kind: string) => {
  const account = useAccount();
  const { catalog } = account;
  const [asked, setAsked] = useState<Asked>(() => ({
    ...nothingAsked,
    narrowing: narrowedOf(account).get(kind) ?? nothingAsked.narrowing,
  }));
  const { query, chip, narrowing } = asked;
  const today = dayOf(account.now());
  const villages = useVillages(query.trim() !== '' || isNarrowed(narrowing));
  const isOneKind = kindLooks[kind] !== undefined;
  const found = useMemo(() => {
    const search = (words: string) => catalog.search(words, isOneKind ? { kind } : {});
    // What stands in a register is found by its words; it is not among what was written lately, nor by its village.
    const written = () => search('').filter(({ values }) => !values);
    if (query.trim() === '') return written();
    const hits = merged(search(query), search, joinNumbers(query), query);
    return withVillages(hits, written, villagesNamed(query, villages));
  }, [catalog, query, kind, catalog.items.value, villages]);
  const narrowed = useMemo(
    () => narrow(found, narrowing, { today, villages }),
    [found, narrowing, today, villages],
  );
  const chips = useMemo(() => countedChips(narrowed, !isOneKind), [narrowed, isOneKind]);
  const items = useMemo(() => filterItems(narrowed, chip), [narrowed, chip]);
  const ask = (part: Partial<Asked>) => {
    const next = { ...asked, ...part };
    narrowedOf(account).set(kind, next.narrowing);
    setAsked(next);
  };
  return { asked, ask, found, chips, items, villages, today };
};

/** A number typed in groups is found as it was written, and in one piece. */
const merged = (
  hits: readonly Item[],
  search: (words: string) => readonly Item[],
  joined: string,
  query: string,
): readonly Item[] => (joined === query ? hits : [...new Set([...hits, ...search(joined)])]);
