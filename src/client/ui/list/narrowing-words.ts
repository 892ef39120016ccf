// What a list is narrowed to, in words.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareTexts } from '../../../shared/core/vietnamese.ts';
import type { Directory } from '../../store/catalog-api.ts';
import type { ChipOption } from '../parts/ChipGroup.tsx';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { formerNames, type Narrowing } from './narrow.ts';

/** "Bản Búng · Tháng này · Lò Thị Ánh"; '' for all. */
export const wordsOf = (narrowing: Narrowing, { villages, people }: Directory): string => {
  const { village, by } = narrowing;
  return [
    village === null ? '' : (villages.get(village) ?? t('who.unknown')),
    periodWords(narrowing),
    by === null ? '' : (people.get(by)?.name ?? t('who.unknown')),
  ]
    .filter((word) => word !== '')
    .join(' · ');
};

const periodWords = ({ period, days: { from, to } }: Narrowing): string => {
  if (period === null) return '';
  if (period !== 'own') return t(`figures.period.${period}`);
  return [
    from === '' ? '' : t('find.from', { day: fullDay(from) }),
    to === '' ? '' : t('find.to', { day: fullDay(to) }),
  ]
    .filter((word) => word !== '')
    .join(' ');
};

/** Villages by name with the one they had before, those that are no more at the end. */
export const villageOptions = (
  directory: Directory,
  bundles: readonly Bundle[],
  isOffered: (village: RecordId) => boolean,
): readonly ChipOption[] => {
  const before = new Map(bundles.map((bundle) => [bundle.root.id, formerNames(bundle)[0]]));
  const { villages, ended } = directory;
  const labelOf = (id: RecordId, name: string): string => {
    const former = before.get(id);
    const full = former === undefined ? name : t('find.former', { name, before: former });
    return ended.has(id) ? t('find.old', { name: full }) : full;
  };
  return [...villages]
    .filter(([id]) => isOffered(id))
    .map(([value, name]) => ({ value, label: labelOf(value, name) }))
    .sort(
      (a, b) => Number(ended.has(a.value)) - Number(ended.has(b.value)) || compareTexts(a.label, b.label),
    );
};
