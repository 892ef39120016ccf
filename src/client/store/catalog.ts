// The catalog: every record as a list line and as words to search, in memory while unlocked, filled without blocking.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { rank, toQuery } from '../../shared/core/vietnamese.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Catalog, Directory, Item, ItemFilter } from './catalog-api.ts';
import { itemOf, textsOf } from './catalog-item.ts';
import { type CatalogReadParts, readDropped, readExtent, readPage } from './catalog-read.ts';
import { directoryOf, emptyDirectory } from './directory.ts';
import type { RecordView } from './records-api.ts';
import { createSearchIndex } from './search-index.ts';
import { directoryMonth } from './stored-record.ts';
import { isStorageFailure } from './tables.ts';
import { VaultFailure } from './vault.ts';
import { inSlices, type YieldToMain } from './yielding.ts';

export type CatalogParts = CatalogReadParts & {
  readonly pause: YieldToMain;
  /** A monotonic clock, ms. */
  readonly nowMs: () => number;
  /** Roots with a change on its way to the server just now. */
  readonly sending: ReadonlySignal<ReadonlySet<RecordId>>;
};

export type RunningCatalog = Catalog & {
  /** Resolves when the first page is there; rejects when the tables or the vault do not open. */
  readonly started: Promise<void>;
  /** Resolves when all is searchable. */
  readonly filled: Promise<void>;
  stop(): void;
};

const [firstPage, page] = [50, 200];
/** Showing a longer list again and again while it fills costs more than it tells. */
const publishEveryMs = 400;

/** Starts filling at once: the directory, then records, newest first. Then it follows every tab's writes. */
export const createCatalog = (parts: CatalogParts): RunningCatalog => {
  const list = signal<readonly Item[]>([]);
  const items = computed(() => withSending(list.value, parts.sending.value));
  const ready = signal({ done: 0, total: 0 });
  const directory = signal<Directory>(emptyDirectory);
  const known = new Map<RecordId, Item>();
  const directoryBundles = new Map<RecordId, Bundle>();
  const index = createSearchIndex();
  let isStopped = false;

  const forget = (id: RecordId) => {
    known.delete(id);
    index.remove(id);
    directoryBundles.delete(id);
  };
  const take = (id: RecordId, view: RecordView | null) => {
    const item = view && itemOf(view);
    if (item) known.set(id, item);
    else known.delete(id);
    if (item && view) index.put(id, textsOf(view.bundle));
    else index.remove(id);
    if (view && kinds[view.bundle.root.kind]?.directory) directoryBundles.set(id, view.bundle);
    else directoryBundles.delete(id);
  };
  const publish = () => {
    list.value = [...known.values()].sort(newestFirst);
  };
  const publishDirectory = () => {
    directory.value = directoryOf(directoryBundles.values());
  };
  const read = async (query: Parameters<typeof readPage>[1]) => {
    const found = await readPage(parts, query);
    if (!isStopped) await inSlices(found.views, ({ id, view }) => take(id, view), parts.pause, parts.nowMs);
    return found.rows;
  };

  const fill = async (onFirstPage: () => void): Promise<number> => {
    const { touched, total } = await readExtent(parts.tables);
    await read({ index: 'month', lower: directoryMonth, upper: directoryMonth });
    publishDirectory();
    let publishedAt = Number.NEGATIVE_INFINITY;
    let upper = touched;
    let done = 0;
    for (let limit = firstPage; upper > 0 && !isStopped; limit = page) {
      const rows = await read({ index: 'touched', upper, limit, reverse: true });
      const last = rows.at(-1);
      done += rows.length;
      if (!last) break;
      upper = last.touched - 1;
      if (parts.nowMs() - publishedAt < publishEveryMs) continue;
      publish();
      ready.value = { done: Math.min(done, total), total };
      onFirstPage();
      publishedAt = parts.nowMs();
    }
    publish();
    ready.value = { done: total, total };
    onFirstPage();
    return touched;
  };
  const follow = async (since: number): Promise<number> => {
    const { touched, total } = await readExtent(parts.tables);
    if (touched === since) return since;
    const dropped = await readDropped(parts.tables, since);
    if (dropped === null) {
      for (const id of [...known.keys(), ...directoryBundles.keys()]) forget(id);
      return fill(() => undefined);
    }
    for (const id of dropped) forget(id);
    let lower = since + 1;
    for (let isMore = true; isMore && !isStopped; ) {
      const rows = await read({ index: 'touched', lower, upper: touched, limit: page });
      lower = (rows.at(-1)?.touched ?? touched) + 1;
      isMore = rows.length === page;
    }
    publishDirectory();
    publish();
    ready.value = { done: total, total };
    return touched;
  };

  const { started, filled, stop } = keepUp(parts, fill, follow);
  return {
    items,
    ready,
    directory,
    search: (text, filter) => search(items.value, index, text, filter),
    started,
    filled,
    stop() {
      isStopped = true;
      stop();
    },
  };
};

const newestFirst = (a: Item, b: Item): number => b.touched - a.touched || (a.id < b.id ? 1 : -1);

const withSending = (list: readonly Item[], sending: ReadonlySet<RecordId>): readonly Item[] =>
  sending.size === 0
    ? list
    : list.map((item) =>
        item.state === 'unsent' && sending.has(item.id) ? { ...item, state: 'sending' } : item,
      );

/** Fills once, then follows whatever any tab writes; one pass at a time. Ends when the tables or the vault close. */
const keepUp = (
  parts: CatalogParts,
  fill: (onFirstPage: () => void) => Promise<number>,
  follow: (since: number) => Promise<number>,
) => {
  let isStopped = false;
  let isStale = false;
  let since: number | undefined;
  let isRunning = false;
  const pass = async () => {
    while (isStale && !isStopped && since !== undefined) {
      isStale = false;
      since = await follow(since);
    }
  };
  const run = () => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    void pass()
      .catch((error: unknown) => {
        if (!isClosed(error)) throw error;
      })
      .finally(() => {
        isRunning = false;
      });
  };
  const stopTables = parts.tables.onChange((changed) => {
    if (changed.has('records') || changed.has('meta')) run();
  });
  let onStarted: () => void = () => undefined;
  let onFailed: (error: unknown) => void = () => undefined;
  const started = new Promise<void>((resolve, reject) => {
    onStarted = resolve;
    onFailed = reject;
  });
  const filled = fill(onStarted).then((touched) => {
    since = touched;
    if (isStale) run();
  });
  filled.catch(onFailed);
  started.catch(() => undefined);
  return {
    started,
    filled,
    stop() {
      isStopped = true;
      stopTables();
    },
  };
};

const isClosed = (error: unknown): boolean => isStorageFailure(error) || error instanceof VaultFailure;

/** Ranking reads each title; beyond so many hits the newest are what is looked for. */
const maxRanked = 200;

const search = (
  items: readonly Item[],
  index: ReturnType<typeof createSearchIndex>,
  text: string,
  filter: ItemFilter = {},
): readonly Item[] => {
  const query = toQuery(text);
  const hits = index.find(query);
  const found = items.filter(
    (item) =>
      (filter.kind === undefined || item.kind === filter.kind) &&
      (filter.village === undefined || item.villages.includes(filter.village)) &&
      (!hits || hits.has(item.id)),
  );
  if (!hits || found.length > maxRanked) return found;
  const ranks = new Map(found.map((item) => [item.id, rank(query, item.title)]));
  return found.sort((a, b) => (ranks.get(b.id) ?? 0) - (ranks.get(a.id) ?? 0) || newestFirst(a, b));
};
