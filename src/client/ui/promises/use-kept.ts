// Records of some kinds read whole: once, and again when one of them changes. For lists that need what stands in the rows.
import { useEffect, useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { Item } from '../../store/catalog-api.ts';
import type { Records } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';

export type Kept = { readonly item: Item; readonly bundle: Bundle };

export type KeptRecords = {
  readonly all: readonly Kept[];
  /** Not yet read. */
  readonly left: number;
};

type Known = Map<string, Kept>;
const knownOf = new WeakMap<Records, Known>();
const readAtOnce = 25;

/**
 * @param wants which records; must be the same function at each drawing
 * @param most nothing is read where there are more: for home, which must not wait
 */
export function useKept(wants: (item: Item) => boolean, most = Number.POSITIVE_INFINITY): KeptRecords {
  const { records, catalog } = useAccount();
  const items = catalog.items.value;
  const { done, total } = catalog.ready.value;
  const [read, setRead] = useState<KeptRecords>({ all: [], left: total });
  useEffect(() => {
    let isLive = true;
    const wanted = items.filter((item) => !item.redacted && !item.deleted && wants(item));
    if (most < Number.POSITIVE_INFINITY && (done < total || wanted.length > most)) return undefined;
    void readAll(records, wanted, (all, left) => {
      if (isLive) setRead({ all, left: left + total - done });
      return isLive;
    });
    return () => {
      isLive = false;
    };
  }, [items, records, done, total, wants, most]);
  return read;
}

const readAll = async (
  records: Records,
  wanted: readonly Item[],
  tell: (all: readonly Kept[], left: number) => boolean,
): Promise<void> => {
  const known: Known = knownOf.get(records) ?? new Map();
  knownOf.set(records, known);
  const stale = wanted.filter((item) => known.get(item.id)?.item !== item);
  for (let at = 0; at < stale.length; at += readAtOnce) {
    const some = stale.slice(at, at + readAtOnce);
    // What cannot be read now (another tab, a lock) is asked for again the next time.
    const views = await Promise.all(some.map(({ id }) => records.open(id).catch(() => null)));
    for (const [n, item] of some.entries()) {
      const bundle = views[n]?.bundle;
      if (bundle) known.set(item.id, { item, bundle });
    }
    if (
      !tell(
        wanted.flatMap(({ id }) => known.get(id) ?? []),
        Math.max(0, stale.length - at - readAtOnce),
      )
    )
      return;
  }
  if (stale.length === 0)
    tell(
      wanted.flatMap(({ id }) => known.get(id) ?? []),
      0,
    );
};

export const isDialogue = ({ kind }: Item): boolean => kind === 'dialogue';
export const isNotice = ({ kind }: Item): boolean => kind === 'notice';
/** Somebody promised something there that still runs: told by its figures, without opening it. */
export const hasRunning = ({ kind, counts }: Item): boolean =>
  kind === 'dialogue' && (counts?.['opinions.in-hand'] ?? 0) > 0;
export const isOfThePlan = ({ kind }: Item): boolean =>
  kind === 'dialogue' || kind === 'reception' || kind === 'minutes';
