// Narrowing a list by village, period and writer, and finding by a village's names. Pure.
import { servedVillages } from '../../../shared/access/served-villages.ts';
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames, fold, matches, toQuery } from '../../../shared/core/vietnamese.ts';
import { type Period, type PeriodName, periodOf } from '../../../shared/rules/periods.ts';
import type { Directory, Item } from '../../store/catalog-api.ts';

/** What a list is narrowed to; null: not by this. Ids only: names are read off the directory. */
export type Narrowing = {
  readonly village: RecordId | null;
  /** 'own' for days chosen by hand; the others move on with the calendar. */
  readonly period: PeriodName | 'own' | null;
  /** Of 'own'; '' leaves that end open. */
  readonly days: Period;
  /** Who wrote it. */
  readonly by: RecordId | null;
};

export const allOfIt: Narrowing = { village: null, period: null, days: { from: '', to: '' }, by: null };

export const isNarrowed = ({ village, period, by }: Narrowing): boolean =>
  village !== null || period !== null || by !== null;

/** The days meant, on this day ('yyyy-mm-dd'); undefined for all. */
export const daysOf = ({ period, days }: Narrowing, today: string): Period | undefined => {
  if (period === null) return undefined;
  return period === 'own' ? days : periodOf(period, today);
};

/**
 * What is left, in its order, in one pass. A record without a date belongs to no period. Under a village stand the
 * records of those it came from too.
 * @param villages all village records, the ended ones too
 */
export const narrow = (
  items: readonly Item[],
  narrowing: Narrowing,
  { today, villages }: { readonly today: string; readonly villages: readonly Bundle[] },
): readonly Item[] => {
  if (!isNarrowed(narrowing)) return items;
  const { village, by } = narrowing;
  const served = village === null ? null : new Set(servedVillages([village], villages));
  const days = daysOf(narrowing, today);
  const isOfDays = ({ date }: Item) =>
    !days || (date !== '' && date >= days.from && (days.to === '' || date <= days.to));
  return items.filter(
    (item) =>
      (by === null || item.by === by) &&
      isOfDays(item) &&
      (served === null || item.villages.some((id) => served.has(id))),
  );
};

/** The names a village had before the present one, the last first. */
export const formerNames = ({ rows }: Bundle): readonly string[] =>
  Object.values(rows)
    .filter((row) => row.kind === 'former-name' && !isDeleted(row))
    .sort((a, b) => textOf(b.values.until).localeCompare(textOf(a.values.until)))
    .map(({ values }) => textOf(values.name));

/** What stands before a village's own name; typing it alone names none. */
const unitWords = /^(thon|ban|buon|lang|khu|xom|ap|to dan pho) /;

/** The villages that what was typed names, by a present or a former name, and those they came from. */
export const villagesNamed = (typed: string, villages: readonly Bundle[]): readonly RecordId[] => {
  const bare = fold(typed).replace(unitWords, '');
  if (bare.length < 2 || unitWords.test(`${bare} `)) return [];
  const query = toQuery(bare);
  const named = villages.filter((village) =>
    [textOf(village.root.values.name), ...formerNames(village)].some((name) =>
      matches(query, fold(name).replace(unitWords, '')),
    ),
  );
  return servedVillages(
    named.map(({ root }) => root.id),
    villages,
  );
};

/** What was found by its words first, then what is of the villages that were named, in its order. */
export const withVillages = (
  found: readonly Item[],
  all: () => readonly Item[],
  villages: readonly RecordId[],
): readonly Item[] => {
  if (villages.length === 0) return found;
  const named = new Set(villages);
  const already = new Set(found);
  return [
    ...found,
    ...all().filter((item) => !already.has(item) && item.villages.some((id) => named.has(id))),
  ];
};

/** Who wrote these, with how many each; in the order of their names. */
export const writersOf = (
  items: readonly Item[],
  people: Directory['people'],
): readonly { readonly id: RecordId; readonly name: string; readonly count: number }[] => {
  const counts = new Map<RecordId, number>();
  for (const { by } of items) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, name: people.get(id)?.name ?? '', count }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => compareNames(a.name, b.name));
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
