// What the forms about villages offer: the villages of today, and the people who serve some of them.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Directory } from '../../store/catalog-api.ts';
import type { Serving } from './village-changes.ts';
import { compareVillages } from './village-list.ts';

/** The villages that are none of those ended, without this one, by name. */
export const otherVillages = (
  { villages, ended }: Pick<Directory, 'villages' | 'ended'>,
  without: RecordId,
): readonly { readonly value: RecordId; readonly label: string }[] =>
  [...villages]
    .filter(([id]) => id !== without && !ended.has(id))
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compareVillages(a.label, b.label));

/** The village heads in office who serve one of these. */
export const headsOf = (
  { people }: Pick<Directory, 'people'>,
  villages: readonly RecordId[],
): readonly (Serving & { readonly name: string })[] =>
  [...people]
    .filter(
      ([, person]) =>
        person.active && person.roles.includes('head') && person.villages.some((id) => villages.includes(id)),
    )
    .map(([id, person]) => ({ id, name: person.name, villages: person.villages }));
