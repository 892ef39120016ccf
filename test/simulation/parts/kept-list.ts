// The list a phone keeps between two starts of the app: now and then it is kept; a start from it must show what a start from
// the records shows.
import { isDeepStrictEqual } from 'node:util';
import { signal } from '@preact/signals-core';
import type { Directory, Item } from '../../../src/client/store/catalog-api.ts';
import { textsOf } from '../../../src/client/store/catalog-item.ts';
import { keepCatalog } from '../../../src/client/store/catalog-kept.ts';
import { createLines } from '../../../src/client/store/catalog-lines.ts';
import { openViews } from '../../../src/client/store/catalog-read.ts';
import { fillCatalog } from '../../../src/client/store/catalog-rest.ts';
import { createSearch } from '../../../src/client/store/catalog-search.ts';
import { withJoined } from '../../../src/client/store/joined-numbers.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { getMeta } from '../../../src/client/store/meta.ts';
import { readHome, withOwn } from '../../../src/client/store/read-home.ts';
import type { Deed } from './daily-life.ts';
import { exchangeOnce, onPhone, type Phone, vault } from './device.ts';

const app = 'the app as it is';
/** A build that takes nothing that the other one kept. */
const otherApp = 'another build';

const unhurried = { pause: async () => undefined, nowMs: () => 0 };

/** As the app does some quiet seconds after its list is whole, whatever else is going on. */
export const keepList: Deed = async (world, { chance }, phone) => {
  const { tables, round } = phone;
  const keep = async () => {
    const read = await tables.read(['records', 'changes', 'meta'], async (tx) => ({
      ...(await withOwn(tx, await tx.range('records'))),
      touched: (await getMeta(tx, 'touched')) ?? 0,
    }));
    const views = await openViews(vault, read, round.writer);
    const lines = createLines(views);
    const search = createSearch();
    const listed = new Set(lines.list.peek().map(({ id }) => id));
    for (const { id, view } of views)
      if (view && listed.has(id)) search.put(id, withJoined(textsOf(view.bundle)));
    await keepCatalog({ tables, vault, app, ...unhurried }, lines.list.peek(), search, read.touched);
  };
  const isBusy = chance.happens(0.3);
  await Promise.all([
    onPhone(world, phone, keep),
    ...(isBusy ? [onPhone(world, phone, () => exchangeOnce(phone))] : []),
  ]);
};

export const hasKeptList = ({ disk }: Phone): boolean => disk.content.catalog.size > 0;

type Shown = {
  readonly items: readonly Item[];
  readonly directory: Directory;
  readonly found: readonly (readonly Item[])[];
};

/** @throws where what was kept shows something else than the records do */
export const checkKeptList = async (phone: Phone): Promise<void> => {
  const [kept, read] = [await shownBy(phone, app), await shownBy(phone, otherApp)];
  for (const part of ['items', 'directory', 'found'] as const)
    if (!isDeepStrictEqual(kept[part], read[part]))
      throw new Error(
        `the kept list of ${phone.name} shows other ${part}:\n  ${JSON.stringify(kept[part])}\n  ${JSON.stringify(read[part])}`,
      );
};

/** The list as a start of this build fills it. */
const shownBy = async ({ disk, round }: Phone, build: string): Promise<Shown> => {
  const tables = openMemoryTables(disk);
  const home = await readHome(tables);
  const { touched, total } = home;
  const views = await openViews(vault, home, round.writer);
  const lines = createLines(views);
  const ready = signal({ done: 0, total: Number.POSITIVE_INFINITY });
  const parts = { tables, vault, writer: round.writer, app: build, sending: signal(new Set<string>()) };
  const rest = fillCatalog(
    { ...parts, ...unhurried, setTimer: () => () => undefined },
    { views, touched, total, lines, ready },
  );
  await new Promise<void>((resolve) => {
    const stop = ready.subscribe((now) => {
      if (now.total !== total) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
  rest.stop();
  const items = lines.list.peek();
  const words = items.slice(0, 3).map(({ title }) => title);
  const found = words.map((word) => rest.search(items, word, {}));
  return { items, directory: lines.directory.peek(), found };
};
