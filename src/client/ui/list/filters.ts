// The chips above a list: how many records wait, differ, lack something, or stand at a stage of their case.
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { kindLabel } from '../field-texts.ts';
import { kindLooks } from '../kind-looks.ts';
import type { ChipOption } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';

const stageWords = (item: Item): readonly string[] =>
  (kindLooks[item.kind]?.stages?.(item.steps) ?? []).map(({ word }) => word);

const isUnsent = (item: Item): boolean => item.state !== 'received' && item.state !== 'others';

/** Items never change: a record that does is another item. Ten thousand are asked at every keystroke of a search. */
const known = new WeakMap<Item, readonly string[]>();

/** The chips that keep an item, by their values. */
const chipsOf = (item: Item): readonly string[] => {
  const chips = known.get(item) ?? findChips(item);
  known.set(item, chips);
  return chips;
};

const findChips = (item: Item): readonly string[] => [
  item.kind,
  ...stageWords(item),
  ...(isUnsent(item) ? ['unsent'] : []),
  ...(item.state === 'others' ? ['others'] : []),
  ...(item.missing > 0 ? ['missing'] : []),
];

export const filterItems = (items: readonly Item[], chip: string): readonly Item[] =>
  chip === 'all' ? items : items.filter((item) => chipsOf(item).includes(chip));

/** The chips with their counts; those that would keep nothing are left out. @param byKind kinds instead of stages */
export const countedChips = (items: readonly Item[], byKind: boolean): ChipOption[] => {
  const counts = new Map<string, number>();
  for (const item of items) for (const chip of chipsOf(item)) counts.set(chip, (counts.get(chip) ?? 0) + 1);
  const stages = byKind ? [] : [...counts.keys()].filter((chip) => chip.startsWith('stage.'));
  const chips = [
    ...(byKind ? fieldKinds.map(({ name }) => ({ value: name, label: kindLabel(name) })) : []),
    ...stages.sort().map((word) => ({ value: word, label: t(word as 'stage.answered') })),
    { value: 'unsent', label: t('list.unsent') },
    { value: 'others', label: t('list.others') },
    { value: 'missing', label: t('list.missing') },
  ];
  const counted = chips.map((chip) => ({ ...chip, count: counts.get(chip.value) ?? 0 }));
  return [{ value: 'all', label: t('list.all') }, ...counted.filter(({ count }) => count > 0)];
};
