// What `npm run bench:deadlines` runs in the page: the code of the work lists over ten thousand open cases.
import type { OpenPetition } from '../../src/client/ui/cases/open-cases.ts';
import { follow, type Task, tasksOf } from '../../src/client/ui/cases/work-list.ts';
import { addDays } from '../../src/shared/rules/days.ts';
import { lawOf } from '../../src/shared/rules/law.ts';
import { benchDay, openCases } from './open-cases.ts';

/** What happens before the lists are made anew. */
export const happenings = ['new day', 'one record changed', 'another law', 'from nothing'] as const;
export type Happening = (typeof happenings)[number];

export type Told = {
  readonly cases: number;
  readonly limits: number;
  readonly tasks: number;
  readonly groups: { readonly [group: string]: number };
};

export type Bench = {
  /** @returns ms */
  run(what: Happening): number;
  /** Whether what is known now is what the same cases counted from nothing give. */
  isSame(): boolean;
  tell(): Told;
};

/** As cases are once their record was read again: nothing is known of them. */
const readAgain = (petition: OpenPetition): OpenPetition => ({
  ...petition,
  cases: petition.cases.map((one) => ({ ...one })),
});

const told = (tasks: readonly Task[]): string =>
  JSON.stringify(tasks.map(({ petition, clock, left, group }) => [petition.item.id, clock, left, group]));

const begin = (count: number): Bench => {
  let petitions = openCases(count);
  let law = lawOf([]);
  let today = benchDay;
  let runs = 0;
  const happen: { readonly [what in Happening]: () => void } = {
    'new day': () => {
      today = addDays(today, 1);
    },
    'one record changed': () => {
      petitions = petitions.map((one, n) => (n === runs ? readAgain(one) : one));
    },
    'another law': () => {
      law = lawOf([]);
    },
    'from nothing': () => {
      petitions = petitions.map(readAgain);
    },
  };
  return {
    run(what) {
      runs++;
      happen[what]();
      const start = performance.now();
      tasksOf(follow(petitions, law, today), today);
      return performance.now() - start;
    },
    isSame() {
      const anew = tasksOf(follow(petitions.map(readAgain), lawOf([]), today), today);
      return told(tasksOf(follow(petitions, law, today), today)) === told(anew);
    },
    tell() {
      const followed = follow(petitions, law, today);
      const tasks = tasksOf(followed, today);
      const groups: { [group: string]: number } = {};
      for (const { group } of tasks) groups[group] = (groups[group] ?? 0) + 1;
      const limits = followed.reduce((sum, { clocks }) => sum + clocks.length, 0);
      return { cases: followed.length, limits, tasks: tasks.length, groups };
    },
  };
};

Object.assign(globalThis, { begin });
