// Finding in the catalog: index and ranking. Loaded once home is drawn.
import { fold, rank, toQuery } from '../../shared/core/vietnamese.ts';
import type { Item, ItemFilter } from './catalog-api.ts';
import { filterItems, newestFirst } from './catalog-list.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

export type CatalogSearch = Pick<SearchIndex, 'put' | 'remove' | 'load' | 'pack'> & {
  /** Newest first; few hits by how well their titles answer. An empty text: all that the filter lets through. */
  search(items: readonly Item[], text: string, filter: ItemFilter): readonly Item[];
};

/** Ranking reads each title; beyond so many hits the newest are what is looked for. */
const maxRanked = 100;

/** Folded once: the next letter ranks the same titles. */
const titles = new WeakMap<Item, string>();

const foldedTitle = (item: Item): string => {
  const known = titles.get(item);
  if (known !== undefined) return known;
  const folded = fold(item.title);
  titles.set(item, folded);
  return folded;
};

/** While the catalog fills, what is listed grows at its end. */
const sameAtStart = (some: readonly Item[], others: readonly Item[]): number => {
  const end = Math.min(some.length, others.length);
  let at = 0;
  while (at < end && some[at] === others[at]) at++;
  return at;
};

export const createSearch = (): CatalogSearch => {
  const index = createSearchIndex();
  /** The places of the items last asked for, in their order: each looked up once and not at each keystroke. */
  let placed = { items: [] as readonly Item[], moves: -1, places: new Int32Array() as Int32Array };
  const placesOf = (items: readonly Item[]): Int32Array => {
    const { moves } = index;
    if (placed.items === items && placed.moves === moves) return placed.places;
    const same = placed.moves === moves ? sameAtStart(items, placed.items) : 0;
    const places = new Int32Array(items.length);
    places.set(placed.places.subarray(0, same));
    for (let at = same; at < items.length; at++) places[at] = index.placeOf(items[at]?.id ?? '');
    placed = { items, moves, places };
    return places;
  };
  return {
    put: index.put,
    remove: index.remove,
    load: index.load,
    pack: index.pack,
    search(items, text, filter) {
      const query = toQuery(text);
      const hits = index.find(query);
      if (!hits) return filterItems(items, filter);
      const places = placesOf(items);
      const found = items.filter((_item, at) => hits[places[at] ?? -1] === 1);
      const matching = filterItems(found, filter);
      if (matching.length > maxRanked) return matching;
      const ranks = new Map(matching.map((item) => [item, rank(query, item.title, foldedTitle(item))]));
      return [...matching].sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || newestFirst(a, b));
    },
  };
};
