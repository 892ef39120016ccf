// What a list of petitions may name, under the names it may have there: villages, who handles cases, fields of work.
import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { fold } from '../../../shared/core/vietnamese.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { PetitionContext } from '../../import/petition-row.ts';
import { villageKey } from '../../import/village-key.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { optionsOf } from '../field-texts.ts';
import { dayOf } from '../text/format-date.ts';
import { language } from '../text/t.ts';

/** @param hidden lines of which something was taken out */
export function useImportContext(hidden: ReadonlySet<number>): PetitionContext {
  const { catalog, now } = useAccount();
  const directory = catalog.directory.value;
  const today = dayOf(now());
  const words = language();
  return useMemo(() => ({ ...namesIn(directory), today, hidden }), [directory, today, hidden, words]);
}

const namesIn = (directory: Directory): Pick<PetitionContext, 'villages' | 'people' | 'areas'> => {
  const { villages, ended, people } = directory;
  const { area } = petition.fields;
  const areas = area ? optionsOf(petition.name, 'area', area, directory) : [];
  return {
    villages: new Map(
      [...villages].filter(([id]) => !ended.has(id)).map(([id, name]) => [villageKey(name), id]),
    ),
    people: onlyOnes(
      [...people].filter(([, { active }]) => active).map(([id, { name }]) => [fold(name), id]),
    ),
    areas: new Map(areas.map(({ value, label }) => [fold(label), value])),
  };
};

/** Of two people with one name neither is meant for sure. */
const onlyOnes = (named: readonly (readonly [key: string, id: RecordId])[]): ReadonlyMap<string, RecordId> =>
  new Map(named.filter(([key]) => named.filter(([other]) => other === key).length === 1));
