// Counts of several places put together for paper: a number that nobody wrote anywhere stays open.

import type { Ballot } from '../../../../shared/rules/meeting/meeting-types.ts';
import { countNames } from '../../../../shared/rules/meeting/meeting-types.ts';

const names = ['present', ...countNames] as const;

export const sumOfBallots = (ballots: readonly Ballot[]): Ballot => {
  const sums = names.flatMap((name) => {
    const sum = sumOf(ballots.map((ballot) => ballot[name]));
    return sum === undefined ? [] : [[name, sum] as const];
  });
  const ids = new Set(ballots.flatMap(({ options = [] }) => options.map(({ id }) => id)));
  const options = [...ids].map((id) => {
    const votes = sumOf(ballots.map((ballot) => ballot.options?.find((one) => one.id === id)?.votes));
    return votes === undefined ? { id } : { id, votes };
  });
  return { ...Object.fromEntries(sums), ...(options.length > 0 && { options }) };
};

const sumOf = (counts: readonly (number | undefined)[]): number | undefined =>
  counts.reduce((all, one) => (one === undefined ? all : (all ?? 0) + one), undefined);
