// What the catalog is made of and begins with.
import type { ReadonlySignal } from '@preact/signals-core';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import type { Item, ItemFilter } from './catalog-api.ts';
import type { Viewed } from './catalog-read.ts';
import type { SetTimer } from './draft-row.ts';
import type { Tables } from './tables.ts';
import type { Vault } from './vault.ts';
import type { YieldToMain } from './yielding.ts';

export type CatalogParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly writer: Writer;
  readonly pause: YieldToMain;
  /** As `pause`, while it follows what is written: an exchange goes first. */
  readonly giveWay?: YieldToMain;
  /** A monotonic clock, ms. */
  readonly nowMs: () => number;
  readonly setTimer: SetTimer;
  /** This build: a list kept by another one is not used. */
  readonly app: string;
  /** Roots with a change on its way to the server just now. */
  readonly sending: ReadonlySignal<ReadonlySet<RecordId>>;
};

/** What home shows, opened. */
export type CatalogStart = {
  /** The directory and the newest records. */
  readonly views: readonly Viewed[];
  /** The last number given out to a record when they were read, and how many records there were. */
  readonly touched: number;
  readonly total: number;
};

/** The catalog beyond home's part. */
export type CatalogRest = {
  /** As `Catalog`'s, among these items. */
  search(items: readonly Item[], text: string, filter: ItemFilter): readonly Item[];
  stop(): void;
};
