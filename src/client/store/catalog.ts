// The catalog: every record as a list line and as words to search, in memory while unlocked. Home's part of it; the rest
// is loaded once home is drawn.
import { computed, signal } from '@preact/signals-core';
import type { Catalog } from './catalog-api.ts';
import { createLines } from './catalog-lines.ts';
import { filterItems, withSending } from './catalog-list.ts';
import type { CatalogParts, CatalogRest, CatalogStart } from './catalog-parts.ts';
import { afterFrame } from './yielding.ts';

export type RunningCatalog = Catalog & {
  /** Resolves when the first page is drawn. */
  readonly started: Promise<void>;
  stop(): void;
};

/** Shows what it is given; once that is drawn all other records follow, newest first, and every tab's writes. */
export const createCatalog = (parts: CatalogParts, start: CatalogStart): RunningCatalog => {
  const lines = createLines(start.views);
  const { total } = start;
  const ready = signal({ done: Math.max(0, Math.min(start.views.length, total - 1)), total });
  const items = computed(() => withSending(lines.list.value, parts.sending.value));
  let rest: CatalogRest | undefined;
  let isLoading = false;
  let isStopped = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    import('./catalog-rest.ts').then(
      ({ fillCatalog }) => {
        if (!isStopped) rest = fillCatalog(parts, { ...start, lines, ready });
      },
      () => {
        isLoading = false;
      },
    );
  };
  const started = afterFrame();
  void started.then(load);
  return {
    items,
    ready,
    directory: lines.directory,
    search(text, filter = {}) {
      if (rest) return rest.search(items.value, text, filter);
      // Where the file did not come, whoever looks for something asks for it again.
      load();
      return text.trim() === '' ? filterItems(items.value, filter) : [];
    },
    started,
    stop() {
      isStopped = true;
      rest?.stop();
    },
  };
};
