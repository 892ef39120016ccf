// The chips above a list: how many records wait, differ, lack something, or stand at a stage of their case.
import { fieldKinds } from '../../../shared/kinds/registry.ts';
import type { Item } from '../../store/catalog-api.ts';
import { kindLooks } from '../kind-looks.ts';
import { kindLabel } from '../kind-texts.ts';
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

/** By what makes items alike: ten thousand are asked at every keystroke of a search. */
const known = new Map<string, readonly string[]>();

/** The chips that keep an item, by their values. What is being sent is alike to what waits to be, as for chips. */
const chipsOf = (item: Item): readonly string[] => {
  const found = known.get(item.alike);
  if (found) return found;
  const chips = findChips(item);
  known.set(item.alike, chips);
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
  const groups = new Map<string, { readonly chips: readonly string[]; count: number }>();
  for (const item of items) {
    const group = groups.get(item.alike);
    if (group) group.count++;
    else groups.set(item.alike, { chips: chipsOf(item), count: 1 });
  }
  const counts = new Map<string, number>();
  for (const { chips, count } of groups.values())
    for (const chip of chips) counts.set(chip, (counts.get(chip) ?? 0) + count);
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
