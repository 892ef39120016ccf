// What a village, field or officer of a table of promises is called.
import { useAccount } from '../account-context.ts';
import { listedLabel, whoText } from '../field-texts.ts';
import { t } from '../text/t.ts';
import type { Narrowed } from './promise-list.ts';

/** '' is what nobody named. */
export function useKeyName(): (by: keyof Narrowed, key: string) => string {
  const { person, catalog } = useAccount();
  const directory = catalog.directory.value;
  return (by, key) => {
    if (key === '') return t(`promise.no.${by}`);
    if (by === 'village') return directory.villages.get(key) ?? t('who.unknown');
    return by === 'area' ? listedLabel('area', key, directory.entries) : whoText(key, person, directory);
  };
}
