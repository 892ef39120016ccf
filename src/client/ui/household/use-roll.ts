// The roll of a meeting as it stands, redrawn with the meeting and with its villages' households.
import { useMemo } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { withMerged } from '../../../shared/rules/villages-of-the-day.ts';
import { useAccount } from '../account-context.ts';
import { useVillages } from '../list/use-villages.ts';
import { dayOf } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { householdsOf } from './households.ts';
import { countRoll, type RollEntry, rollOf } from './roll.ts';

export const useRoll = (
  bundle: Bundle,
): { readonly entries: readonly RollEntry[]; readonly villages: readonly RecordId[] } => {
  const { catalog, now } = useAccount();
  const items = catalog.items.value;
  const { values } = bundle.root;
  const villages = useMemo(() => idsIn(values.villages), [values.villages]);
  const day = typeof values.date === 'string' ? values.date : dayOf(now());
  const known = useVillages(catalog.directory.value.ended.size > 0);
  const entries = useMemo(
    () => rollOf(bundle, householdsOf(items, withMerged(villages, known, day)), day),
    [bundle, items, villages, known, day],
  );
  return { entries, villages };
};

const idsIn = (value: unknown): readonly RecordId[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** "Có mặt 42/61 hộ", and what that means: "Đã quá nửa số hộ". */
export const countWords = (
  entries: readonly Pick<RollEntry, 'presence'>[],
): { readonly count: string; readonly meaning: string } => {
  const { total, present, missing } = countRoll(entries);
  const meaning = missing > 0 ? t('roll.missing', { n: missing }) : t('roll.enough');
  return { count: t('roll.count', { n: present, total }), meaning: total === 0 ? '' : meaning };
};
