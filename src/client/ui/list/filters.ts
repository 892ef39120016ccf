// The chips above a list: how many records wait, differ, lack something, or stand at a stage of their case.
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { kindLabel } from '../field-texts.ts';
import { kindLooks } from '../kind-looks.ts';
import type { ChipOption } from '../parts/ChipGroup.tsx';
import { t } from '../text/t.ts';

/** The order of the chips; kinds come before them where several are listed. What waits comes first. */
const order = [
  'stage.received',
  'stage.in-hand',
  'stage.complex',
  'stage.answered',
  'stage.resolved',
  'stage.passed-on',
  'stage.withdrawn',
  'unsent',
  'others',
  'missing',
];

/** Items never change: a record that does is another item. Ten thousand are asked at every keystroke of a search. */
const known = new WeakMap<Item, readonly string[]>();

/** The chips that keep an item, by their values. */
const chipsOf = (item: Item): readonly string[] => {
  const found = known.get(item);
  if (found) return found;
  const chips = findChips(item);
  known.set(item, chips);
  return chips;
};

const findChips = (item: Item): readonly string[] => [
  item.kind,
  ...(kindLooks[item.kind]?.stages?.(item.steps) ?? []).map(({ word }) => word),
  ...(item.state === 'received' || item.state === 'others' ? [] : ['unsent']),
  ...(item.state === 'others' ? ['others'] : []),
  ...(item.missing > 0 ? ['missing'] : []),
];

export const filterItems = (items: readonly Item[], chip: string): readonly Item[] =>
  chip === 'all' ? items : items.filter((item) => chipsOf(item).includes(chip));

/** The chips with their counts, in one pass; those that would keep nothing are left out. @param byKind kinds, no stages */
export const countedChips = (items: readonly Item[], byKind: boolean): ChipOption[] => {
  const counts = new Map<string, number>();
  for (const item of items) for (const chip of chipsOf(item)) counts.set(chip, (counts.get(chip) ?? 0) + 1);
  const kinds = fieldKinds.map(({ name }) => name);
  const offered = byKind ? [...kinds, ...order.filter((chip) => !chip.startsWith('stage.'))] : order;
  const chips = offered.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, label: chipLabel(value), count }];
  });
  return [{ value: 'all', label: t('list.all') }, ...chips];
};

const chipLabel = (chip: string): string => {
  if (chip.startsWith('stage.')) return t(chip as 'stage.answered');
  return order.includes(chip) ? t(`list.${chip}` as 'list.unsent') : kindLabel(chip);
};
