// Villages merge and split: who serves the village of today reads the records of those it came from.
import type { Bundle } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';

/**
 * The villages whose records these villages' people see: themselves and whatever was merged or split into them, however
 * far back. Sorted, each once; `serving` need not be among `villages`.
 * @param villages all village records, the ended ones too
 */
export const servedVillages = (
  serving: readonly RecordId[],
  villages: Iterable<Bundle>,
): readonly RecordId[] => {
  const before = new Map<RecordId, RecordId[]>();
  for (const { root } of villages)
    for (const successor of idsIn(root.values.successors))
      before.set(successor, [...(before.get(successor) ?? []), root.id]);
  const served = new Set(serving);
  for (const village of served) for (const earlier of before.get(village) ?? []) served.add(earlier);
  return [...served].sort();
};

const idsIn = (value: unknown): readonly RecordId[] => (Array.isArray(value) ? value : []);
