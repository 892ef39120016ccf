// Some records of the directory, whole: what the directory in memory does not hold of them.
import { useEffect, useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';

type Bundles = ReadonlyMap<RecordId, Bundle>;

/** Read anew whenever the list is another one. @param ids kept by the caller while they stay the same */
export function useBundles(ids: readonly RecordId[]): Bundles {
  const { records } = useAccount();
  const [bundles, setBundles] = useState<Bundles>(new Map());
  useEffect(() => {
    let live = true;
    // What cannot be read now is only told with less detail.
    void Promise.all(ids.map((id) => records.open(id).catch(() => null))).then((views) => {
      const found = views.flatMap((view) => (view ? [[view.bundle.root.id, view.bundle] as const] : []));
      if (live) setBundles(new Map(found));
    });
    return () => {
      live = false;
    };
  }, [ids, records]);
  return bundles;
}

/** 'Bản A, Bản B': what a village became part of. */
export const successorNames = (
  bundle: Bundle | undefined,
  villages: ReadonlyMap<RecordId, string>,
): string => {
  const successors = bundle?.root.values.successors;
  return (Array.isArray(successors) ? successors : [])
    .map((id) => villages.get(String(id)) ?? '')
    .filter(Boolean)
    .join(', ');
};
