// What can be ticked on a blank form: the options of a field as this commune uses them, in Vietnamese.
import type { Field } from '../../../shared/kinds/fields.ts';
import type { Directory } from '../../store/catalog-api.ts';
import type { Place } from './place.ts';

/** The answer that makes a denunciation is never offered (decision 10). Empty for a field that is written, not ticked. */
export const blankOptions = (
  place: Place,
  directory: Directory,
  recordKind: string,
  name: string,
  field: Field,
): readonly string[] => {
  if (!('options' in field)) return [];
  const named = (option: string): string => place.labels.option(recordKind, name, field, option);
  if (field.type !== 'listed')
    return field.options.filter((option) => !(name === 'type' && option === 'denunciation')).map(named);
  const own = [...directory.entries.values()].filter(({ list }) => list === field.list);
  const replacing = (option: string) => own.find(({ replaces, builtIn }) => replaces && builtIn === option);
  const builtIn = field.options
    .filter((option) => replacing(option)?.active !== false)
    .map((option) => replacing(option)?.name ?? named(option));
  return [
    ...builtIn,
    ...own.filter(({ replaces, active }) => !replaces && active).map((entry) => entry.name),
  ];
};

/** The villages of today, in the alphabet's order. */
export const blankVillages = (place: Place, { villages, ended }: Directory): readonly string[] =>
  [...villages.keys()]
    .filter((id) => !ended.has(id))
    .map(place.village)
    .sort(new Intl.Collator('vi', { numeric: true }).compare);
