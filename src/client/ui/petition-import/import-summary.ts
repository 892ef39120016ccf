// What an import of petitions made and what it left out, and why: worked out when it is written, shown afterwards.
import type { PetitionMatch } from '../../import/match-petitions.ts';
import { isOdd } from './petition-words.ts';

/** Why a row was left out: it cannot be taken, stands twice in the list, is in the book, or nobody chose it. */
export const leftOut = ['wrong', 'twice', 'same', 'unchosen'] as const;
export type LeftOut = (typeof leftOut)[number];

export type ImportSummary = {
  readonly made: number;
  /** Petitions made, by type, the most first. */
  readonly byType: readonly { readonly type: string; readonly n: number }[];
  /** Steps of cases written with them. */
  readonly steps: number;
  /** Taken though something about them is odd. */
  readonly odd: readonly PetitionMatch[];
  readonly left: { readonly [why in LeftOut]: readonly PetitionMatch[] };
};

/** @param isTaken whether a new one was chosen */
export const summaryOf = (
  matches: readonly PetitionMatch[],
  isTaken: (match: PetitionMatch) => boolean,
): ImportSummary => {
  const of = (type: PetitionMatch['type']) => matches.filter((match) => match.type === type);
  const taken = of('new').filter(isTaken);
  const counts = new Map<string, number>();
  for (const { row } of taken) {
    const type = String(row.values.type ?? 'other');
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return {
    made: taken.length,
    byType: [...counts].map(([type, n]) => ({ type, n })).sort((a, b) => b.n - a.n),
    steps: taken.reduce((sum, { row }) => sum + row.steps.length, 0),
    odd: taken.filter(isOdd),
    left: {
      wrong: of('wrong'),
      twice: of('twice'),
      same: of('same'),
      unchosen: of('new').filter((match) => !isTaken(match)),
    },
  };
};
