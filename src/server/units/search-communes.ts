// Search of the present communes by present and former names. Pure.

import { compareTexts, matches, type Query, rank, toQuery } from '../../shared/core/vietnamese.ts';
import type { CommuneEntry, Keyed } from './build-unit-list.ts';
import type { FoundCommune } from './commune.ts';

interface Hit {
  readonly entry: CommuneEntry;
  readonly formerly: string | null;
  /** Which of the names matched: the present one (0, with its type and province 1) before former ones (2 to 4). */
  readonly tier: number;
  readonly rank: number;
}

/**
 * The communes that answer a query, best first, each once with the name that answers best.
 * @param query what was typed; nothing is found when it holds neither letter nor digit
 * @param options `province`: only of this code; `limit`: at most so many (20)
 */
export function searchCommunes(
  entries: readonly CommuneEntry[],
  query: string,
  options: { readonly province?: string; readonly limit?: number },
): FoundCommune[] {
  const prepared = toQuery(query);
  if (prepared.words.length === 0) return [];
  return entries
    .filter(({ commune }) => options.province === undefined || commune.provinceCode === options.province)
    .flatMap((entry) => bestHit(prepared, entry) ?? [])
    .sort(compareHits)
    .slice(0, options.limit ?? 20)
    .map(({ entry, formerly }) => (formerly === null ? entry.commune : { ...entry.commune, formerly }));
}

function bestHit(query: Query, entry: CommuneEntry): Hit | undefined {
  const hit = (name: Keyed, tier: number, formerly: string | null): Hit[] => {
    if (!matches(query, name.key)) return [];
    return [{ entry, formerly, tier, rank: rank(query, name.text, name.key) }];
  };
  return [
    ...hit(entry.name, 0, null),
    ...hit(entry.full, 1, null),
    ...entry.formers.flatMap(({ name, district, label }) => [
      ...hit(name, 2, label.text),
      ...hit(district, 3, district.text),
      ...hit(label, 4, label.text),
    ]),
  ].sort(compareHits)[0];
}

/** The diacritics and the row of words typed (rank 4 and up) count more than which name it is, the rest less. */
function compareHits(a: Hit, b: Hit): number {
  return (
    Math.floor(b.rank / 4) - Math.floor(a.rank / 4) ||
    a.tier - b.tier ||
    b.rank - a.rank ||
    compareTexts(a.entry.commune.name, b.entry.commune.name) ||
    compareTexts(a.entry.commune.code, b.entry.commune.code)
  );
}
