// What a village was on a day: the name it had, and the villages that had become part of it.
import { type Bundle, rowsOf } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';

/** @param village its record with the rows of its former names @param day 'yyyy-mm-dd' @returns '' where it has no name */
export const villageNameOn = (village: Bundle, day: string): string => {
  const [then] = rowsOf(village, 'former-name')
    .filter(({ values, redacted }) => !redacted && textOf(values.until) > day)
    .sort((a, b) => (textOf(a.values.until) < textOf(b.values.until) ? -1 : 1));
  return textOf((then ?? village.root).values.name);
};

/**
 * These villages and those that had been merged into them by a day, however far back. One that was split is not among
 * them: which of its households went where is written in each household.
 * @param villages all village records, the ended ones too
 */
export const withMerged = (
  ids: readonly RecordId[],
  villages: Iterable<Bundle>,
  day: string,
): readonly RecordId[] => gathered(ids, villages, day, (successors) => successors.length === 1);

/** As `withMerged`, and those that had been split with a part of them in these: their households may have come along. */
export const withMergedAndSplit = (
  ids: readonly RecordId[],
  villages: Iterable<Bundle>,
  day: string,
): readonly RecordId[] => gathered(ids, villages, day, () => true);

/**
 * What these villages are part of by a day: each followed through the mergers to the one it stands in now. One that was
 * split stands for itself.
 * @param villages all village records, the ended ones too
 */
export const mergedInto = (
  ids: readonly RecordId[],
  villages: Iterable<Bundle>,
  day: string,
): readonly RecordId[] => {
  const next = new Map<RecordId, RecordId>();
  for (const { root } of villages) {
    const { ended, successors } = root.values;
    const [into, ...others] = Array.isArray(successors) ? successors.map(textOf) : [];
    if (into && others.length === 0 && textOf(ended) !== '' && textOf(ended) <= day) next.set(root.id, into);
  }
  const follow = (id: RecordId, seen: readonly RecordId[] = []): RecordId => {
    const into = next.get(id);
    return into === undefined || seen.includes(into) ? id : follow(into, [...seen, id]);
  };
  return [...new Set(ids.map((id) => follow(id)))];
};

const gathered = (
  ids: readonly RecordId[],
  villages: Iterable<Bundle>,
  day: string,
  counts: (successors: readonly unknown[]) => boolean,
): readonly RecordId[] => {
  const before = new Map<RecordId, RecordId[]>();
  for (const { root } of villages) {
    const { ended, successors } = root.values;
    if (!Array.isArray(successors) || !counts(successors) || textOf(ended) === '' || textOf(ended) > day)
      continue;
    for (const into of successors.map(textOf)) before.set(into, [...(before.get(into) ?? []), root.id]);
  }
  const all = new Set(ids);
  for (const id of all) for (const earlier of before.get(id) ?? []) all.add(earlier);
  return [...all];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
