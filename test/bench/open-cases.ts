// Ten thousand open cases as a busy commune's books would hold them, by seed: every type and stage, complex, suspended over Tết.
import type { OpenPetition } from '../../src/client/ui/cases/open-cases.ts';
import type { PetitionCase } from '../../src/shared/kinds/case-of.ts';
import type { Step } from '../../src/shared/rules/case/case-steps.ts';
import type { CaseEvent, CaseFacts, CaseType } from '../../src/shared/rules/case/case-types.ts';
import { addDays, type Day } from '../../src/shared/rules/days.ts';

/** The Monday after Tết 2027, whose days off nobody has announced yet. */
export const benchDay: Day = '2027-02-15';

/** How long before `benchDay` the oldest of them came, days. */
const longestOpen = 280;

type Line = readonly [step: Step, after: number, parts?: Partial<CaseEvent>];

/** What happens in a case of each type, and how many days after the step before; it stands somewhere along it. */
const ways: { readonly [type in CaseType]?: readonly (readonly Line[])[] } = {
  complaint: [
    [
      ['received', 0],
      ['sorted', 2],
      ['accepted', 5],
      ['verifying', 3],
      ['site-visit', 6],
      ['dialogue', 9],
      ['decided', 5],
      ['sent', 2],
      ['posted', 3],
    ],
    [
      ['received', 0],
      ['sorted', 1],
      ['accepted', 6],
      ['marked-complex', 12],
      ['verifying', 2],
      ['dialogue', 15],
      ['decided', 9],
      ['sent', 3],
    ],
    [
      ['received', 0],
      ['accepted', 8],
      ['verifying', 4],
      ['suspended', 10, { reasons: ['awaiting'] }],
      ['resumed', 25],
      ['dialogue', 4],
    ],
    [
      ['received', 0],
      ['accepted', 9],
      ['suspended', 12, { reasons: ['force-majeure'] }],
    ],
    [
      ['received', 0],
      ['guided', 6],
    ],
  ],
  denunciation: [
    [
      ['received', 0],
      ['sorted', 3],
      ['accepted', 4],
      ['sent', 2],
      ['verifying', 2],
      ['concluded', 20],
      ['sent', 4],
      ['decided', 3],
    ],
    [
      ['received', 0],
      ['accepted', 7],
      ['marked-complex', 9, { reasons: ['many-people'] }],
      ['extended', 12],
      ['verifying', 2],
    ],
    [
      ['received', 0],
      ['accepted', 7],
      ['suspended', 10],
      ['sent', 3],
      ['resumed', 20],
    ],
  ],
  proposal: [
    [
      ['received', 0],
      ['sorted', 4],
      ['verifying', 2],
      ['site-visit', 5],
      ['answered', 9],
      ['sent', 1],
    ],
  ],
  feedback: [
    [
      ['received', 0],
      ['verifying', 3],
      ['site-visit', 2],
      ['answered', 10],
    ],
  ],
  mixed: [
    [
      ['received', 0],
      ['sorted', 2],
    ],
  ],
};

const types: readonly CaseType[] = [
  'complaint',
  'complaint',
  'complaint',
  'denunciation',
  'proposal',
  'proposal',
  'feedback',
  'mixed',
];

/** @returns that many petitions with one case each, the same for everybody */
export const openCases = (count: number): readonly OpenPetition[] => {
  const next = randomOf(20270215);
  return Array.from({ length: count }, (_, n) => {
    const id = n
      .toString(32)
      .toUpperCase()
      .padStart(16, '0')
      .replace(/[IL OU]/g, 'Z');
    const item = { id, kind: 'petition' } as OpenPetition['item'];
    return { item, cases: [oneCase(n, id, next)], labels: new Map() };
  });
};

const oneCase = (n: number, id: string, next: (below: number) => number): PetitionCase => {
  const type = types[next(types.length)] ?? 'complaint';
  const received = addDays(benchDay, -next(longestOpen));
  const all = ways[type] ?? [];
  const way = all[next(all.length)] ?? [];
  const events: CaseEvent[] = [];
  let date = received;
  for (const [step, after, parts] of way.slice(0, 1 + next(way.length))) {
    date = addDays(date, after === 0 ? 0 : after + next(5) - 2);
    if (date > benchDay) break;
    events.push({
      id: `${id.slice(2)}${String(events.length).padStart(2, '0')}`,
      by: 'PERSN00000000001',
      at: n * 16 + events.length,
      step,
      date,
      ...parts,
    });
  }
  const facts: CaseFacts = {
    ...{
      type,
      received,
      competence: next(8) === 0 ? 'unclear' : 'commune',
      remote: next(3) === 0,
      instance: 'first',
    },
    ...{ people: 1, representatives: 0, appointed: false, contents: [] },
    ...(next(2) === 0 && { source: next(2) === 0 ? 'in-person' : 'post' }),
    ...(next(2) === 0 && { known: addDays(received, -next(60)) }),
  };
  return { facts, events };
};

/** A small generator of its own: the same cases in every engine. */
const randomOf = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
