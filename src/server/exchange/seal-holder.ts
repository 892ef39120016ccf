// Who may close minutes: the enrolment that holds the right, as far as its writer could know (decision 21).
import { holderField, holdersOf } from '../../shared/access/sealed.ts';
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Entry } from '../../shared/core/change.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { Tx } from '../store/store.ts';

/**
 * Whether this entry's writer may seal the record, where it does so. One who held the right and had not heard that another
 * took it over is no intruder: his paper is already in people's hands. A notebook enrolled anew has another number, so an
 * enrolment of the same person counts as his own.
 */
export const maySeal = async (tx: Tx, bundle: Bundle, entry: Entry): Promise<boolean> => {
  const { change } = entry;
  const kind = kinds[bundle.root.kind];
  const field = kind && change.record !== change.root ? holderField(kind, change) : undefined;
  if (field === undefined) return true;
  const holders = holdersOf(bundle, field);
  if (holders.length === 0 || holders.includes(entry.from)) return true;
  const own = await numbersOf(tx, entry);
  return holders.some((one) => own.has(one)) || own.has(await holderSeen(tx, field, entry));
};

const numbersOf = async (tx: Tx, { by }: Entry): Promise<ReadonlySet<unknown>> =>
  new Set((await tx.enrolments.list()).flatMap(({ person, from }) => (person === by ? [from] : [])));

/** The holder as the writer had it before him: what had reached him, and what he wrote himself. */
const holderSeen = async (tx: Tx, field: string, entry: Entry): Promise<unknown> => {
  const { change, by, seen = change.seen } = entry;
  const known = (await tx.entries.ofRoot(change.root)).filter(
    (line) => line.record === change.root && (line.seq <= seen || line.by === by),
  );
  return known.map(({ payload }) => payload?.change.set[field]).findLast((value) => value !== undefined);
};
