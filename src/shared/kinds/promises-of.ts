// The opinions of a dialogue's record as the promise tracker sees them: what each says, and its follow-ups.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import { type Day, isDay } from '../rules/days.ts';
import {
  type FollowUp,
  type FollowUpStep,
  followUpSteps,
  type OpinionFacts,
  type Outcome,
} from '../rules/promise/promise-types.ts';
import { dayIn } from './petition-events.ts';

export type OpinionPromise = {
  readonly row: RecordState;
  readonly facts: OpinionFacts;
  readonly followUps: readonly FollowUp[];
};

/** One for each opinion that is there, in the order they were given. */
export const promisesOf = (bundle: Bundle): readonly OpinionPromise[] => {
  const followUps = followUpsOf(bundle);
  const { values, at } = bundle.root;
  const day = dayIn(values.date, at);
  const villages = Array.isArray(values.villages) ? values.villages.map(String) : [];
  return rowsOf(bundle, 'opinion').flatMap((row) =>
    row.redacted ? [] : [{ row, facts: factsOf(row, day, villages), followUps: followUps.get(row.id) ?? [] }],
  );
};

const factsOf = ({ id, values }: RecordState, day: Day, villages: readonly string[]): OpinionFacts => {
  const { owner, due, outcome, settled } = values;
  return {
    ...{ id, day, villages },
    onTheSpot: values.answeredOnSpot === true,
    hasAnswer: holds(values.answer),
    hasAssignee: holds(values.assignee),
    told: values.confirmed === true,
    ...(typeof owner === 'string' && owner !== '' && { owner }),
    ...(isDay(due) && { due }),
    // Every stored value was parsed by the kind's schema at the door.
    ...(typeof outcome === 'string' && { outcome: outcome as Outcome }),
    ...(isDay(settled) && { settled }),
  };
};

const holds = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** By opinion. A step of a newer version is kept in the record and changes nothing here. */
const followUpsOf = (bundle: Bundle): ReadonlyMap<string, readonly FollowUp[]> => {
  const found = new Map<string, FollowUp[]>();
  for (const row of rowsOf(bundle, 'follow-up')) {
    const { opinion, step } = row.values;
    const known: readonly unknown[] = followUpSteps;
    if (row.redacted || typeof opinion !== 'string' || !known.includes(step)) continue;
    found.set(opinion, [...(found.get(opinion) ?? []), followUpOf(row, step as FollowUpStep)]);
  }
  return found;
};

const followUpOf = ({ id, by, at, values }: RecordState, step: FollowUpStep): FollowUp => {
  const { due, wish, owner, village, of } = values;
  return {
    ...{ id, by, at, step },
    date: dayIn(values.date, at),
    ...(isDay(due) && { due }),
    ...(isDay(wish) && { wish }),
    ...(typeof owner === 'string' && owner !== '' && { owner }),
    ...(typeof village === 'string' && village !== '' && { village }),
    ...(typeof of === 'string' && { of }),
  };
};
