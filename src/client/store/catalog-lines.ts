// The catalog's list lines and directory in memory, from records as they are read.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { briefs } from '../../shared/kinds/briefs.ts';
import type { Directory, Item } from './catalog-api.ts';
import { lineOf } from './catalog-line.ts';
import { mergeItems } from './catalog-list.ts';
import type { Viewed } from './catalog-read.ts';
import { directoryOf } from './directory.ts';

export type CatalogLines = {
  readonly list: ReadonlySignal<readonly Item[]>;
  readonly directory: ReadonlySignal<Directory>;
  /** Takes a record in, to be shown by the next `publish`. @param item null when it is not listed */
  take(viewed: Viewed, item: Item | null): void;
  takeItem(item: Item): void;
  forget(id: RecordId): void;
  forgetAll(): void;
  publish(): void;
};

/** Begins with these records. */
export const createLines = (first: readonly Viewed[]): CatalogLines => {
  /** Taken in since the list was last shown; null: no line of it any more. */
  const taken = new Map<RecordId, Item | null>();
  const directoryBundles = new Map<RecordId, Bundle>();
  let isDirectoryMoved = false;

  const forget = (id: RecordId) => {
    taken.set(id, null);
    if (directoryBundles.delete(id)) isDirectoryMoved = true;
  };
  const take = ({ id, view }: Viewed, item: Item | null) => {
    taken.set(id, item);
    if (view && briefs[view.bundle.root.kind]?.access === 'directory') {
      directoryBundles.set(id, view.bundle);
      isDirectoryMoved = true;
    }
  };
  for (const viewed of first) take(viewed, viewed.view && lineOf(viewed.view));
  const list = signal(mergeItems([], taken));
  const directory = signal(directoryOf(directoryBundles.values()));
  taken.clear();
  isDirectoryMoved = false;
  return {
    list,
    directory,
    take,
    takeItem: (item) => void taken.set(item.id, item),
    forget,
    forgetAll() {
      for (const id of [...list.peek().map((item) => item.id), ...directoryBundles.keys()]) forget(id);
    },
    publish() {
      if (taken.size > 0) list.value = mergeItems(list.peek(), taken);
      taken.clear();
      if (isDirectoryMoved) directory.value = directoryOf(directoryBundles.values());
      isDirectoryMoved = false;
    },
  };
};
