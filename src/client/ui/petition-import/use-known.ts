// The petitions of the days a list speaks of, as they stand on this phone: what its rows are laid against.
import { useEffect, useRef, useState } from 'preact/hooks';
import { petition } from '../../../shared/kinds/petition.ts';
import type { KnownPetition } from '../../import/match-petitions.ts';
import type { PetitionRow } from '../../import/petition-row.ts';
import type { Item } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';

type Read = { readonly item: Item; readonly known: KnownPetition | null };

/**
 * Undefined until read for these rows. One after the other, and each once: somebody may be writing meanwhile, and what an import
 * writes comes back here record by record.
 */
export function useKnown(rows: readonly PetitionRow[]): readonly KnownPetition[] | undefined {
  const { catalog, records } = useAccount();
  const items = catalog.items.value;
  const isReady = catalog.ready.value.done >= catalog.ready.value.total;
  const read = useRef(new Map<string, Read>());
  const [laid, setLaid] = useState<{ readonly rows: object; readonly known: readonly KnownPetition[] }>();
  useEffect(() => {
    if (!isReady) return undefined;
    let live = true;
    const open = async () => {
      const found: KnownPetition[] = [];
      for (const item of ofTheirDays(items, rows)) {
        const before = read.current.get(item.id);
        const one = before?.item.touched === item.touched ? before.known : await openKnown(records, item);
        if (!live) return;
        read.current.set(item.id, { item, known: one });
        if (one) found.push(one);
      }
      setLaid({ rows, known: found });
    };
    // A closed database or a locked vault: saving says so; without what is there nothing is offered.
    open().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [items, rows, isReady, records]);
  return laid?.rows === rows ? laid.known : undefined;
}

const ofTheirDays = (items: readonly Item[], rows: readonly PetitionRow[]): readonly Item[] => {
  const days = new Set(rows.flatMap(({ values }) => (values.received ? [String(values.received)] : [])));
  return items.filter(
    ({ kind, date, deleted, redacted }) => kind === petition.name && days.has(date) && !deleted && !redacted,
  );
};

const openKnown = async (
  records: ReturnType<typeof useAccount>['records'],
  { id }: Item,
): Promise<KnownPetition | null> => {
  const view = await records.open(id);
  return view && { id, values: view.bundle.root.values };
};
