// What an import of households writes: those that are new, differ or move; others are passed over.
import type { Match } from '../../import/match-households.ts';
import type { ImportStep } from '../import/write-steps.ts';

export const stepsOf = (matches: readonly Match[]): readonly ImportStep[] => matches.flatMap(stepOf);

const stepOf = (match: Match): readonly ImportStep[] => {
  if (match.type === 'new')
    return [{ step: { type: 'create', kind: 'household', values: match.row.values } }];
  if (match.type !== 'differs' && match.type !== 'moves') return [];
  const { id } = match.known;
  const after = Object.fromEntries(match.differences.map((one) => [one.field, one.after]));
  const before = Object.fromEntries(match.differences.map((one) => [one.field, one.before ?? null]));
  return [{ step: { type: 'edit', root: id, record: id, values: after }, before }];
};
