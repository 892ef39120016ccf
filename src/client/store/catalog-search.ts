// Finding in the catalog: index and ranking. Loaded once home is drawn.
import { rank, toQuery } from '../../shared/core/vietnamese.ts';
import type { Item, ItemFilter } from './catalog-api.ts';
import { filterItems, newestFirst } from './catalog-list.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

export type CatalogSearch = Omit<SearchIndex, 'find'> & {
  /** Newest first; few hits by how well their titles answer. An empty text: all that the filter lets through. */
  search(items: readonly Item[], text: string, filter: ItemFilter): readonly Item[];
};

/** Ranking reads each title; beyond so many hits the newest are what is looked for. */
const maxRanked = 200;

export const createSearch = (): CatalogSearch => {
  const { find, ...index } = createSearchIndex();
  return {
    ...index,
    search(items, text, filter) {
      const query = toQuery(text);
      const hits = find(query);
      if (!hits) return filterItems(items, filter);
      const matching = filterItems(items, filter, (item) => hits(item.id));
      if (matching.length > maxRanked) return matching;
      const ranks = new Map(matching.map((item) => [item.id, rank(query, item.title)]));
      return matching.sort((a, b) => (ranks.get(b.id) ?? 0) - (ranks.get(a.id) ?? 0) || newestFirst(a, b));
    },
  };
};
