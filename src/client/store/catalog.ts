// The catalog: every record as a list line and as words to search, in memory while unlocked, filled without blocking.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Catalog, Directory, Item } from './catalog-api.ts';
import { keepUp } from './catalog-follow.ts';
import { itemOf, textsOf } from './catalog-item.ts';
import { mergeItems, withSending } from './catalog-list.ts';
import { type CatalogReadParts, readDropped, readExtent, readPage } from './catalog-read.ts';
import { directoryOf, emptyDirectory } from './directory.ts';
import { createLateSearch } from './late-search.ts';
import type { RecordView } from './records-api.ts';
import { directoryMonth } from './stored-record.ts';
import { afterFrame, inSlices, type YieldToMain } from './yielding.ts';

export type CatalogParts = CatalogReadParts & {
  readonly pause: YieldToMain;
  /** A monotonic clock, ms. */
  readonly nowMs: () => number;
  /** Roots with a change on its way to the server just now. */
  readonly sending: ReadonlySignal<ReadonlySet<RecordId>>;
};

export type RunningCatalog = Catalog & {
  /** Resolves when the first page is there and drawn; rejects when the tables or the vault do not open. */
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
  /** Taken in since the list was last shown; null: no line of it any more. */
  const taken = new Map<RecordId, Item | null>();
  const directoryBundles = new Map<RecordId, Bundle>();
  const search = createLateSearch();
  let isDirectoryMoved = false;
  let isStopped = false;

  const forget = (id: RecordId) => {
    taken.set(id, null);
    search.remove(id);
    if (directoryBundles.delete(id)) isDirectoryMoved = true;
  };
  const take = (id: RecordId, view: RecordView | null) => {
    const item = view && itemOf(view);
    taken.set(id, item);
    if (item && view) search.put(id, textsOf(view.bundle));
    else search.remove(id);
    if (!view || kinds[view.bundle.root.kind]?.access !== 'directory') return;
    directoryBundles.set(id, view.bundle);
    isDirectoryMoved = true;
  };
  const publish = () => {
    list.value = mergeItems(list.peek(), taken);
    taken.clear();
  };
  const publishDirectory = () => {
    if (isDirectoryMoved) directory.value = directoryOf(directoryBundles.values());
    isDirectoryMoved = false;
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
      await parts.pause();
      publish();
      ready.value = { done: Math.min(done, total), total };
      // Home first: whoever waits for the first page, and the other pages, begin once it is drawn.
      if (limit === firstPage) {
        await afterFrame();
        onFirstPage();
        await search.load();
      }
      publishedAt = parts.nowMs();
    }
    publish();
    ready.value = { done: total, total };
    onFirstPage();
    await search.load();
    return touched;
  };
  const follow = async (since: number): Promise<number> => {
    const { touched, total } = await readExtent(parts.tables);
    if (touched === since) return since;
    const dropped = await readDropped(parts.tables, since);
    if (dropped === null) {
      for (const id of [...list.peek().map((item) => item.id), ...directoryBundles.keys()]) forget(id);
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

  const { started, filled, stop } = keepUp(parts.tables, fill, follow);
  return {
    items,
    ready,
    directory,
    search: (text, filter = {}) => search.search(items.value, text, filter),
    started,
    filled,
    stop() {
      isStopped = true;
      stop();
    },
  };
};
