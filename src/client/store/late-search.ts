// The catalog's search from the first moment: until it is loaded, it keeps what it is told and hands that over.
import type { RecordId } from '../../shared/core/ids.ts';
import { filterItems } from './catalog-list.ts';
import type { CatalogSearch } from './catalog-search.ts';

export type LateSearch = CatalogSearch & {
  /** Loads it, once; where that fails nothing is found by words until a later call succeeds. */
  load(): Promise<void>;
};

export const createLateSearch = (load = () => import('./catalog-search.ts')): LateSearch => {
  const early = new Map<RecordId, readonly string[]>();
  let loaded: CatalogSearch | undefined;
  return {
    put(id, texts) {
      if (loaded) loaded.put(id, texts);
      else early.set(id, texts);
    },
    remove(id) {
      loaded?.remove(id);
      early.delete(id);
    },
    search(items, text, filter) {
      if (loaded) return loaded.search(items, text, filter);
      return text.trim() === '' ? filterItems(items, filter) : [];
    },
    async load() {
      if (loaded) return;
      const found = await load().catch(() => undefined);
      loaded = found?.createSearch();
      if (!loaded) return;
      for (const [id, texts] of early) loaded.put(id, texts);
      early.clear();
    },
  };
};
