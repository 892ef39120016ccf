// Looks for possible duplicates of a petition while its page is open, or while it is being written.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Json } from '../../../shared/core/json.ts';
import type { Compared } from '../../../shared/rules/duplicates.ts';
import { yieldToMain } from '../../store/yielding.ts';
import { useAccount } from '../account-context.ts';
import { comparedOf, useVillagesToday } from './compared.ts';
import { type Duplicate, findDuplicates } from './find-duplicates.ts';

type Found = { readonly of: Compared; readonly duplicates: readonly Duplicate[] };

/** Somebody who types is not to feel it. */
const pauseMs = 600;

/** @param id '' for one not saved yet @returns undefined until looked for once; then what was found last */
export function useDuplicates(id: RecordId, values: { readonly [field: string]: Json }): Found | undefined {
  const { catalog, records } = useAccount();
  const villagesToday = useVillagesToday();
  const { done, total } = catalog.ready.value;
  const [found, setFound] = useState<Found>();
  const of = villagesToday && done >= total ? comparedOf(id, values, villagesToday) : undefined;
  const key = of && JSON.stringify(of);
  useEffect(() => {
    if (!of || !villagesToday) return undefined;
    let live = true;
    const timer = setTimeout(() => {
      findDuplicates(of, { catalog, records, villagesToday, pause: yieldToMain }).then(
        (duplicates) => live && setFound({ of, duplicates }),
        // A closed database or a locked vault: nothing is offered; saving says so.
        () => undefined,
      );
    }, pauseMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [key, catalog, records]);
  return found;
}
