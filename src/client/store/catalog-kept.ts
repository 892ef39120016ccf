// The catalog kept sealed between two unlockings, in blocks: opening some hundred boxes is a matter of a second on a cheap
// phone, opening ten thousand is not.
//
// The records are the truth. What is kept says up to which number it has seen them; what was touched later is read from
// the records, and where anything does not fit, everything is. All blocks are written in one transaction that fails when
// a record was touched meanwhile, so that nothing withdrawn can come back with them.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Item } from './catalog-api.ts';
import type { CatalogParts } from './catalog-parts.ts';
import type { CatalogSearch } from './catalog-search.ts';
import { createSlimmer, type SlimItem } from './catalog-shared.ts';
import { getMeta } from './meta.ts';
import type { PackedWords } from './search-pack.ts';
import { type CatalogRow, isStorageFailure, type Tables, type Tx } from './tables.ts';
import { unlessDamaged, type Vault } from './vault.ts';

/** What is sealed in a row of `catalog`: list lines, newest first, with what no block before has of their parts; their words. */
export type KeptBlock = PackedWords & {
  readonly items: readonly SlimItem[];
  readonly shared: readonly unknown[];
};

export type KeptCatalog = {
  readonly rows: readonly CatalogRow[];
  /** The last number given out to a record when it was kept. */
  readonly touched: number;
  /** Records that left this phone since then. */
  readonly dropped: readonly RecordId[];
};

/** Some 40 KB: above 64 KB Chromium puts each value into a file of its own. */
export const blockSize = 64;
const rowsAtOnce = 16;

/** What this build kept; null when there is nothing, or more left this phone since then than is remembered. */
export const readKept = async (tables: Tables, app: string): Promise<KeptCatalog | null> => {
  const rows = await tables.read(['catalog'], async (tx) => {
    const found: CatalogRow[] = [];
    for (let isMore = true; isMore; ) {
      const some = await tx.range('catalog', { lower: found.length, limit: rowsAtOnce });
      if (some.some((row) => row.app !== app)) return [];
      found.push(...some);
      isMore = some.length === rowsAtOnce;
    }
    return found;
  });
  const touched = rows[0]?.touched;
  const dropped = touched === undefined ? null : await readDropped(tables, touched);
  return touched === undefined || !dropped ? null : { rows, touched, dropped };
};

/** Null when the box is damaged. */
export const openBlock = (vault: Vault, row: CatalogRow): Promise<KeptBlock | null> =>
  vault.open('catalog', String(row.place), row.box).catch(unlessDamaged) as Promise<KeptBlock | null>;

type KeepParts = Pick<CatalogParts, 'tables' | 'vault' | 'app' | 'pause' | 'nowMs'>;

/**
 * Keeps list lines and their words as they are at number `touched`.
 * @returns false when a record was touched meanwhile: what was kept before stands. On a full disk, too, until as much was
 * read anew: trying after each save would cost more than it gives
 */
export const keepCatalog = async (
  parts: KeepParts,
  items: readonly Item[],
  search: Pick<CatalogSearch, 'pack'>,
  touched: number,
): Promise<boolean> => {
  const { tables, vault, app, pause, nowMs } = parts;
  const groups: Item[][] = [];
  for (let at = 0; at < items.length; at += blockSize) groups.push(items.slice(at, at + blockSize));
  const packed = await search.pack(
    groups.map((group) => group.map(({ id }) => id)),
    pause,
    nowMs,
  );
  const rows: CatalogRow[] = [];
  const slim = createSlimmer();
  for (const [place, group] of groups.entries()) {
    const shared: unknown[] = [];
    const items = group.map((item) => slim(item, shared));
    const block = { items, shared, ...packed[place] };
    rows.push({ place, touched, app, box: await vault.seal('catalog', String(place), block) });
    await pause();
  }
  try {
    // What is lost with the power is made again.
    return await tables.write(['catalog', 'meta'], (tx) => replaceAll(tx, rows, touched), {
      durability: 'relaxed',
    });
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return true;
    throw error;
  }
};

const replaceAll = async (tx: Tx, rows: readonly CatalogRow[], touched: number): Promise<boolean> => {
  if ((await getMeta(tx, 'touched')) !== touched) return false;
  await tx.clear('catalog');
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx.putMany('catalog', rows.slice(at, at + rowsAtOnce));
  return true;
};

/** Records that left this phone after number `since`; null when more left than is remembered: all is read anew. */
export const readDropped = (tables: Tables, since: number): Promise<readonly RecordId[] | null> =>
  tables.read(['meta'], async (tx) => {
    const dropped = (await getMeta(tx, 'dropped')) ?? [];
    const isWhole = dropped.length < 2000 || (dropped[0]?.touched ?? 0) <= since;
    return isWhole ? dropped.filter((one) => one.touched > since).map((one) => one.id) : null;
  });
