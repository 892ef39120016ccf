// The roll of a meeting as it stands, redrawn with the meeting and with its villages' households.
import { useMemo } from 'preact/hooks';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { withMerged } from '../../../shared/rules/villages-of-the-day.ts';
import { useAccount } from '../account-context.ts';
import { useBundles } from '../admin/use-bundles.ts';
import { usePastVillages } from '../list/use-past-villages.ts';
import { dayOf } from '../text/format-date.ts';
import { allHouseholds } from './households.ts';
import { isRegisterReady } from './register-ready.ts';
import { calledIn, type RollEntry, rollOf } from './roll.ts';

export const useRoll = (
  bundle: Bundle,
): {
  readonly entries: readonly RollEntry[];
  readonly villages: readonly RecordId[];
  /** Before that households may be missing: nothing is counted, closed or printed. */
  readonly isWhole: boolean;
} => {
  const account = useAccount();
  const { catalog, now } = account;
  const items = catalog.items.value;
  const { values } = bundle.root;
  const villages = useMemo(() => idsIn(values.villages), [values.villages]);
  const day = typeof values.date === 'string' ? values.date : dayOf(now());
  // The households of a village that was merged into another stand under its old name.
  const { known, isRead } = usePastVillages();
  const { households, strange } = useMemo(() => {
    const called = calledIn(bundle);
    const of = new Set(withMerged(villages, known, day));
    const all = allHouseholds(items);
    const there = new Set(all.map(({ id }) => id));
    return {
      households: all.filter((one) => called.has(one.id) || one.villages.some((id) => of.has(id))),
      strange: [...called.keys()].filter((id) => !there.has(id)),
    };
  }, [bundle, items, villages, known, day]);
  const deleted = useDeleted(strange);
  const entries = useMemo(() => rollOf(bundle, households, day, deleted), [bundle, households, day, deleted]);
  return { entries, villages, isWhole: isRead && isRegisterReady(account) };
};

/** Which of the households that no list shows were struck off; the others are only not for this person to see. */
const useDeleted = (ids: readonly RecordId[]): ReadonlySet<RecordId> => {
  const key = ids.join();
  const read = useBundles(useMemo(() => ids, [key]));
  return useMemo(() => new Set([...read].flatMap(([id, { root }]) => (isDeleted(root) ? [id] : []))), [read]);
};

const idsIn = (value: unknown): readonly RecordId[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
