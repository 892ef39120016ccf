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

/** What each chip keeps, by its value. */
const tests: { readonly [chip: string]: (item: Item) => boolean } = {
  all: () => true,
  unsent: isUnsent,
  others: (item) => item.state === 'others',
  missing: (item) => item.missing > 0,
};

const testOf = (chip: string): ((item: Item) => boolean) =>
  tests[chip] ?? ((item) => item.kind === chip || stageWords(item).includes(chip));

export const filterItems = (items: readonly Item[], chip: string): readonly Item[] =>
  chip === 'all' ? items : items.filter(testOf(chip));

/** The chips with their counts; those that would keep nothing are left out. @param byKind kinds instead of stages */
export const countedChips = (items: readonly Item[], byKind: boolean): ChipOption[] => {
  const stages = byKind ? [] : [...new Set(items.flatMap(stageWords))];
  const chips: ChipOption[] = [
    ...(byKind ? fieldKinds.map(({ name }) => ({ value: name, label: kindLabel(name) })) : []),
    ...stages.sort().map((word) => ({ value: word, label: t(word as 'stage.answered') })),
    { value: 'unsent', label: t('list.unsent') },
    { value: 'others', label: t('list.others') },
    { value: 'missing', label: t('list.missing') },
  ];
  const counted = chips.map((chip) => ({ ...chip, count: items.filter(testOf(chip.value)).length }));
  return [{ value: 'all', label: t('list.all') }, ...counted.filter(({ count }) => count > 0)];
};
