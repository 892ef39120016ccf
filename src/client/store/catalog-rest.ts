// Fills the catalog after home is drawn, without blocking: from the kept list where there is one, else record by record.
import type { Signal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import { keepUp, unlessClosed } from './catalog-follow.ts';
import { itemOf, textsOf } from './catalog-item.ts';
import {
  type KeptBlock,
  type KeptCatalog,
  keepCatalog,
  openBlock,
  readDropped,
  readKept,
} from './catalog-kept.ts';
import type { CatalogLines } from './catalog-lines.ts';
import type { CatalogParts, CatalogRest, CatalogStart } from './catalog-parts.ts';
import { openViews, type Viewed } from './catalog-read.ts';
import { createSearch } from './catalog-search.ts';
import { createSharer, fillOut } from './catalog-shared.ts';
import { healLater } from './heal-later.ts';
import { withJoined } from './joined-numbers.ts';
import { getMeta } from './meta.ts';
import { withOwn } from './read-home.ts';
import type { RangeQuery, RecordRow, Tables } from './tables.ts';
import { inSlices } from './yielding.ts';

export type CatalogGround = CatalogStart & {
  readonly lines: CatalogLines;
  readonly ready: Signal<{ readonly done: number; readonly total: number }>;
};

const page = 200;
/** Showing a longer list again and again while it fills costs more than it tells. */
const publishEveryMs = 1000;
/** Fewer records than this are read one by one at the next start as fast as nobody notices. */
const worthKeeping = 300;
/** Long enough that a first sync with its many answers is kept once. */
const keepAfterQuietMs = 10_000;
/** Opened together: enough to keep the cryptography busy, few enough for one slice. */
const blocksAtOnce = 4;

/** What the blocks so far brought, for those after them. */
type Before = { readonly shared: unknown[]; readonly words: string[] };

/** What stands now: the last number given out, and how many records there are. */
const readExtent = (tables: Tables) =>
  tables.read(['records', 'meta'], async (tx) => ({
    touched: (await getMeta(tx, 'touched')) ?? 0,
    total: await tx.count('records'),
  }));

/** Fills and follows until stopped. */
export const fillCatalog = (parts: CatalogParts, ground: CatalogGround): CatalogRest => {
  const { tables, vault, writer, pause, nowMs, setTimer, giveWay = pause } = parts;
  const { lines, ready } = ground;
  const search = createSearch();
  /** Made anew after each reading of everything: it remembers all it ever met, also of lines long gone. */
  let share = createSharer();
  /** How often a record was read that the kept list does not have so. */
  let unkept = 0;
  let publishedAt = Number.NEGATIVE_INFINITY;
  let done = ready.peek().done;
  let isStopped = false;
  let stopTimer = () => {};

  const take = (viewed: Viewed) => {
    const { id, view } = viewed;
    const item = view && itemOf(view);
    lines.take(viewed, item && share(item));
    if (item && view) search.put(id, withJoined(textsOf(view.bundle)));
    else search.remove(id);
  };
  const forget = (id: RecordId) => {
    lines.forget(id);
    search.remove(id);
  };
  const publish = (total: number) => {
    lines.publish();
    ready.value = { done: Math.min(done, total), total };
  };
  const publishNowAndThen = async () => {
    if (nowMs() - publishedAt < publishEveryMs) return;
    await pause();
    publish(ready.peek().total);
    publishedAt = nowMs();
  };
  const read = async (query: RangeQuery<'records'>, between = pause): Promise<readonly RecordRow[]> => {
    const sealed = await tables.read(['records', 'changes', 'meta'], async (tx) =>
      withOwn(tx, await tx.range('records', query)),
    );
    const views = await openViews(vault, sealed, writer, () => healLater({ tables, vault }));
    if (!isStopped) await inSlices(views, take, between, nowMs);
    done += views.length;
    unkept += views.length;
    return sealed.rows;
  };
  /** Newest first. */
  const readBack = async (lower: number, from: number, known?: Set<RecordId>) => {
    for (let upper = from; upper >= lower && !isStopped; ) {
      const rows = await read({ index: 'touched', lower, upper, limit: page, reverse: true });
      for (const { id } of rows) known?.add(id);
      upper = (rows.at(-1)?.touched ?? lower) - 1;
      await publishNowAndThen();
    }
  };
  const takeBlock = (block: KeptBlock, skipped: ReadonlySet<RecordId>, before: Before) => {
    before.shared.push(...block.shared);
    const ids = block.items.map((item) => (skipped.has(item.id) ? null : item.id));
    for (const item of block.items) if (!skipped.has(item.id)) lines.takeItem(fillOut(item, before.shared));
    search.load(ids, block, before.words);
    done += block.items.length;
  };
  /** False when a block is damaged: all is to be read from the records then. */
  const takeKept = async ({ rows, touched, dropped }: KeptCatalog): Promise<boolean> => {
    const skipped = new Set([...ground.views.map(({ id }) => id), ...dropped]);
    await readBack(touched + 1, ground.touched, skipped);
    for (const { id } of await read({ index: 'pending', lower: 1, upper: 1 })) skipped.add(id);
    const before: Before = { shared: [], words: [] };
    for (let at = 0; at < rows.length && !isStopped; at += blocksAtOnce) {
      const opened = await Promise.all(rows.slice(at, at + blocksAtOnce).map((row) => openBlock(vault, row)));
      const blocks = opened.filter((block) => block !== null);
      if (blocks.length < opened.length) return false;
      await inSlices(blocks, (block) => takeBlock(block, skipped, before), pause, nowMs);
      await pause();
      await publishNowAndThen();
    }
    return true;
  };
  const readAll = async (touched: number, total: number) => {
    done = 0;
    await readBack(1, touched);
    done = total;
    publish(total);
  };
  const fill = async () => {
    for (const viewed of ground.views) take(viewed);
    const kept = await readKept(tables, parts.app);
    if (!kept || !(await takeKept(kept))) await readAll(ground.touched, ground.total);
    share = createSharer();
    done = ground.total;
    publish(ground.total);
    return ground.touched;
  };
  const follow = async (since: number): Promise<number> => {
    const { touched, total } = await readExtent(tables);
    if (touched === since) return since;
    const dropped = await readDropped(tables, since);
    if (dropped === null) {
      for (const item of lines.list.peek()) search.remove(item.id);
      lines.forgetAll();
      share = createSharer();
      await readAll(touched, total);
      return touched;
    }
    for (const id of dropped) forget(id);
    let lower = since + 1;
    for (let isMore = true; isMore && !isStopped; ) {
      await giveWay();
      const rows = await read({ index: 'touched', lower, upper: touched, limit: page }, giveWay);
      lower = (rows.at(-1)?.touched ?? touched) + 1;
      isMore = rows.length === page;
    }
    done = total;
    publish(total);
    return touched;
  };
  const keep = async (touched: number) => {
    if (await keepCatalog(parts, lines.list.peek(), search, touched)) unkept = 0;
  };
  const onCalm = (since: number) => {
    stopTimer();
    if (unkept < worthKeeping) return;
    stopTimer = setTimer(() => void keep(since).catch(unlessClosed), keepAfterQuietMs);
  };

  const stopFollowing = keepUp(tables, fill, follow, onCalm);
  return {
    search: search.search,
    stop() {
      isStopped = true;
      stopTimer();
      stopFollowing();
    },
  };
};
