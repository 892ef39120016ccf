// Finding in the catalog: index and ranking. A file of its own, which is loaded once home is drawn (late-search.ts).
import type { RecordId } from '../../shared/core/ids.ts';
import { rank, toQuery } from '../../shared/core/vietnamese.ts';
import type { Item, ItemFilter } from './catalog-api.ts';
import { filterItems, newestFirst } from './catalog-list.ts';
import { createSearchIndex } from './search-index.ts';

export type CatalogSearch = {
  /** Puts a record's texts in place of what was known of it. */
  put(id: RecordId, texts: readonly string[]): void;
  remove(id: RecordId): void;
  /** Newest first; few hits by how well their titles answer. An empty text: all that the filter lets through. */
  search(items: readonly Item[], text: string, filter: ItemFilter): readonly Item[];
};

/** Ranking reads each title; beyond so many hits the newest are what is looked for. */
const maxRanked = 200;

export const createSearch = (): CatalogSearch => {
  const { put, remove, find } = createSearchIndex();
  return {
    put,
    remove,
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
