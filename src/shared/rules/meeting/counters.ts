// Who should not count the ballots: no candidate may (NĐ 59/2023, form 02); somebody of a candidate's household the law does
// not name, but the village will.
import { isOneName } from '../one-name.ts';
import type { Matter } from './meeting-types.ts';

export type Barred = {
  readonly name: string;
  readonly candidate: string;
  /** `household`: not the candidate, but of the same household. */
  readonly as: 'candidate' | 'household';
};

/** Matters in which people stand for election. */
const elections: readonly Matter[] = ['elect-head', 'inspection-board', 'investment-board'];

export const isElection = (matter: Matter): boolean => elections.includes(matter);

/**
 * @param counters those who are to count, as they were written
 * @param households by household the people known of it: the householder, who represents it
 * @returns one a counter, in their order
 */
export const barredFrom = (
  counters: readonly string[],
  candidates: readonly string[],
  households: readonly (readonly string[])[],
): readonly Barred[] =>
  counters.flatMap((name): readonly Barred[] => {
    const own = candidates.find((candidate) => isSame(name, candidate));
    if (own !== undefined) return [{ name, candidate: own, as: 'candidate' }];
    const homes = households.filter((people) => people.some((one) => isSame(one, name)));
    const near = candidates.find((candidate) =>
      homes.some((people) => people.some((one) => isSame(one, candidate))),
    );
    return near === undefined ? [] : [{ name, candidate: near, as: 'household' }];
  });

const isSame = (one: string, other: string): boolean => isOneName(bare(one), bare(other));

/** "Ông Lò Văn Dơn (tổ trưởng)" is Lò Văn Dơn. */
const bare = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\([^)]*\)?/g, '')
    .trim()
    .replace(/^(ông|bà|anh|chị|cô|chú|bác|đ\/c|đồng chí)\s+(?=\S+\s)/iu, '')
    .trim();

/** "Lò Văn A, Vàng A B": the names that stand in a text. */
export const namesIn = (words: string): readonly string[] =>
  words
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
