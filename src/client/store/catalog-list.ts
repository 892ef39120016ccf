// The list of the catalog: its order, merging what changed into it, and its plain filters. Pure.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Item, ItemFilter } from './catalog-api.ts';

export const newestFirst = (a: Item, b: Item): number => b.touched - a.touched || (a.id < b.id ? 1 : -1);

/** The list with some lines replaced, added or gone: one pass, since sorting ten thousand at each save would be felt. */
export const mergeItems = (
  list: readonly Item[],
  taken: ReadonlyMap<RecordId, Item | null>,
): readonly Item[] => {
  const added = [...taken.values()].filter((item) => item !== null).sort(newestFirst);
  const merged: Item[] = [];
  let next = 0;
  for (const item of list) {
    if (taken.has(item.id)) continue;
    for (let one = added[next]; one && newestFirst(one, item) < 0; one = added[++next]) merged.push(one);
    merged.push(item);
  }
  for (const one of added.slice(next)) merged.push(one);
  return merged;
};

/** Items with something on its way to the server just now say so. */
export const withSending = (list: readonly Item[], sending: ReadonlySet<RecordId>): readonly Item[] =>
  sending.size === 0
    ? list
    : list.map((item) =>
        item.state === 'unsent' && sending.has(item.id) ? { ...item, state: 'sending' } : item,
      );

/** Those of a kind or a village; all, when neither is asked for. */
export const filterItems = (items: readonly Item[], { kind, village }: ItemFilter): readonly Item[] =>
  kind === undefined && village === undefined
    ? items
    : items.filter(
        (item) =>
          (kind === undefined || item.kind === kind) &&
          (village === undefined || item.villages.includes(village)),
      );
