// The list of the catalog: its order, merging what changed into it, and finding in it. Pure.
import type { RecordId } from '../../shared/core/ids.ts';
import { rank, toQuery } from '../../shared/core/vietnamese.ts';
import type { Item, ItemFilter } from './catalog-api.ts';
import type { SearchIndex } from './search-index.ts';

const newestFirst = (a: Item, b: Item): number => b.touched - a.touched || (a.id < b.id ? 1 : -1);

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

/** Ranking reads each title; beyond so many hits the newest are what is looked for. */
const maxRanked = 200;

/** Newest first; few hits by how well their titles answer. */
export const searchItems = (
  items: readonly Item[],
  index: SearchIndex,
  text: string,
  filter: ItemFilter = {},
): readonly Item[] => {
  const query = toQuery(text);
  const hits = index.find(query);
  const found = items.filter(
    (item) =>
      (filter.kind === undefined || item.kind === filter.kind) &&
      (filter.village === undefined || item.villages.includes(filter.village)) &&
      (!hits || hits(item.id)),
  );
  if (!hits || found.length > maxRanked) return found;
  const ranks = new Map(found.map((item) => [item.id, rank(query, item.title)]));
  return found.sort((a, b) => (ranks.get(b.id) ?? 0) - (ranks.get(a.id) ?? 0) || newestFirst(a, b));
};
