// The parts of a meeting that was held in several places, as their rows tell them.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { Cluster } from '../household/RollOpen.tsx';

const known = new WeakMap<Bundle, readonly Cluster[]>();

/** The same list for the same record: a row of a roll is drawn again only when something of it changed. */
export const clustersIn = (bundle: Bundle): readonly Cluster[] => {
  const clusters =
    known.get(bundle) ??
    clusterRows(bundle).map(({ id, values }) => ({ id, name: String(values.name ?? '') }));
  known.set(bundle, clusters);
  return clusters;
};

export const clusterRows = (bundle: Bundle): readonly RecordState[] =>
  rowsOf(bundle, 'cluster').filter(({ redacted }) => !redacted);
