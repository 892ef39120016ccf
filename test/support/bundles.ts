// Small bundles and entries for tables of expected results.
import { applyEntry } from '../../src/shared/core/apply.ts';
import type { Bundle } from '../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../src/shared/core/change.ts';

/** A record id from a short name. */
export const idOf = (name: string): string => name.toUpperCase().padEnd(16, '0');

type ChangeParts = Partial<Omit<Change, 'set'>>;

/** The change that makes the root `name`. */
export const making = (name: string, set: Change['set'] = {}, parts: ChangeParts = {}): Change => ({
  id: idOf(name),
  record: idOf(name),
  root: idOf(name),
  kind: 'dialogue',
  seen: 0,
  gen: 'g',
  at: 1,
  set,
  ...parts,
});

/** A change `name` of the record R (or what `parts` says). */
export const writing = (name: string, set: Change['set'], parts: ChangeParts = {}): Change => ({
  ...making('R', set),
  id: idOf(name),
  ...parts,
});

/** The change that makes the row `name` in R. */
export const addingRow = (name: string, set: Change['set'] = {}, parts: ChangeParts = {}): Change =>
  writing(name, set, { record: idOf(name), kind: 'opinion', ...parts });

/** An accepted change; by default of phone K1, at the change's own time. */
export const accepted = (seq: number, change: Change, from = 'K1'): Entry => ({
  seq,
  by: idOf(`P${from}`),
  from,
  at: change.at,
  change,
});

/** The bundle these entries leave; throws when one of them is refused. */
export const bundleOf = (...entries: readonly Entry[]): Bundle => {
  const bundle = entries.reduce<Bundle | null>((before, entry) => {
    const after = applyEntry(before, entry);
    if (!after.ok) throw new Error(`entry ${entry.seq} is refused: ${after.error.type}`);
    return after.value;
  }, null);
  if (!bundle) throw new Error('no entries');
  return bundle;
};

/** The bundle, or why the last entry is refused. */
export const outcome = (bundle: Bundle | null, entry: Entry): Bundle | string => {
  const after = applyEntry(bundle, entry);
  return after.ok ? after.value : after.error.type;
};
