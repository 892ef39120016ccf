// The provinces and communes in force, found by present and by former names. Loaded at first use, then kept.

import { compareTexts } from '../../shared/core/vietnamese.ts';
import { buildUnitList, type UnitList } from './build-unit-list.ts';
import type { Commune, FoundCommune, Province } from './commune.ts';
import { type PackageTables, readPackageTables } from './package-tables.ts';
import { searchCommunes } from './search-communes.ts';

export interface Units {
  /** All 34, by code. */
  provinces(): readonly Province[];
  /** A province's communes by name; empty for a code that is not in force. */
  communesOf(provinceCode: string): readonly Commune[];
  /**
   * Present communes whose present name, or a former commune's or district's name, matches the query; also by code.
   * Best first: the diacritics typed, present before former names, whole words. `limit` defaults to 20.
   */
  search(
    query: string,
    options?: { readonly province?: string; readonly limit?: number },
  ): readonly FoundCommune[];
  /** The commune of a code, also of the other code where sources disagree (then with the code we use). */
  communeByCode(code: string): Commune | undefined;
}

/**
 * The list of units, read at the first question (measured: 0.4 s), kept in 6 MB of heap afterwards.
 * @param read where the tables come from; the npm package unless a test says otherwise
 */
export function createUnits(read: () => PackageTables = readPackageTables): Units {
  let loaded: UnitList | undefined;
  const list = (): UnitList => {
    loaded ??= buildUnitList(read());
    return loaded;
  };
  return {
    provinces: () => list().provinces,
    communesOf: (provinceCode) =>
      list()
        .entries.map((entry) => entry.commune)
        .filter((commune) => commune.provinceCode === provinceCode)
        .sort((a, b) => compareTexts(a.name, b.name)),
    communeByCode: (code) => list().byCode.get(code),
    search: (query, options = {}) => {
      const exact = list().byCode.get(query.trim());
      if (exact !== undefined) return [exact];
      return searchCommunes(list().entries, query, options);
    },
  };
}
