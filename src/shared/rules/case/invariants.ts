// What must hold of every case, each with its citation. Asked by tests of every sequence of offered steps, and by whoever
// marks a case that came from outside.
import type { Step } from './case-steps.ts';
import type { CaseEvent, CaseFacts, CaseState } from './case-types.ts';
import { isSentOn } from './fold-case.ts';
import { caseCompetence } from './limits.ts';

export type Broken = { readonly invariant: InvariantName; readonly events: readonly CaseEvent[] };

type Check = (facts: CaseFacts, state: CaseState, events: readonly CaseEvent[]) => readonly CaseEvent[];

const checks = {
  /** A complaint is never forwarded: outside competence its sender is guided (LKN, TT 05/2021; domain 2.4). */
  'complaint-not-forwarded': ({ type }, state) => (type === 'complaint' ? of(state, 'forwarded') : []),
  /** It is guided only where it is another's, and once (TT 05/2021). */
  'guided-once': (facts, state) => {
    const guided = of(state, 'guided');
    if (facts.type === 'complaint' && caseCompetence(facts) === 'commune') return guided;
    return guided.slice(1);
  },
  /** Who sent it on (a Party body, the Front, deputies, the press) has an answer before the file is closed (LTCD, TT 05/2021). */
  'who-sent-it-is-answered': (facts, state) =>
    isSentOn(facts) && of(state, 'guided').length > 0 && of(state, 'answered').length === 0
      ? of(state, 'archived')
      : [],
  /** A denunciation outside competence is forwarded, never guided (LTC Art. 24.2). */
  'denunciation-not-guided': ({ type }, state) => (type === 'denunciation' ? of(state, 'guided') : []),
  /** No decision, conclusion, suspension or extension before acceptance (LKN Art. 27, 28; LTC Art. 29, 30). */
  'nothing-before-acceptance': ({ type }, state) =>
    type === 'complaint' || type === 'denunciation'
      ? before(state, 'accepted', ['decided', 'concluded', 'suspended', 'extended'])
      : [],
  /** Nothing is posted or carried out before there is a decision, conclusion or answer (LKN Art. 32, LTC Art. 40). */
  'nothing-posted-before-outcome': (_, { events }) => {
    const first = events.findIndex(({ step }) => ['decided', 'concluded', 'answered'].includes(step));
    return events.filter(
      ({ step }, at) => (step === 'posted' || step === 'enforced') && (first < 0 || at < first),
    );
  },
  /** While a case is suspended nothing is decided, and no suspension reaches into another (LKN Art. 11a, LTC Art. 34). */
  'suspended-stands-still': (_, { events, pauses, outcome }) => {
    const isIn = (day: string) =>
      pauses.some(({ from, to }) => from < day && (to === undefined || day <= to));
    const overlaps = pauses.some(
      ({ to }, at) => at < pauses.length - 1 && (to ?? '9') >= (pauses[at + 1]?.from ?? ''),
    );
    const decided = events.filter(({ step, date }) => step === outcome?.step && isIn(date));
    return overlaps ? events.filter(({ step }) => step === 'suspended') : decided;
  },
  /** What was withdrawn is not resolved (LKN Art. 10, LTC Art. 33), unless under coercion or with signs of a violation. */
  'withdrawn-not-resolved': (_, { events, withdrawn, withdrawnContents, outcome }) =>
    events.filter(({ step, content }, at) => {
      if (!['decided', 'concluded', 'answered'].includes(step)) return false;
      if (content === undefined) return withdrawn !== undefined && outcome?.step === step;
      const since = events.findIndex((event) => event.step === 'withdrawn' && event.content === content);
      return withdrawnContents.includes(content) && at > since;
    }),
  /** An archived case takes only a note, a correction, a settlement, and what the citizen does next (LKN Art. 33, LTC Art. 37). */
  'archived-is-closed': (_, { events }) => {
    let isClosed = false;
    return events.filter(({ step }) => {
      const isBroken = isClosed && !afterArchive.includes(step);
      isClosed = step === 'archived' || (isClosed && step !== 'continued');
      return isBroken;
    });
  },
  /** A complaint is brought on again only after it was stopped, and is then accepted anew (LKN Art. 11, 27). */
  'brought-on-after-stop': (_, { events }) => {
    let [isStopped, isAccepted] = [false, true];
    return events.filter(({ step }) => {
      const isBroken =
        (step === 'continued' && !isStopped) ||
        (!isAccepted && ['decided', 'suspended', 'stopped'].includes(step));
      if (step === 'stopped') isStopped = true;
      if (step === 'continued') [isStopped, isAccepted] = [false, false];
      if (step === 'accepted' || step === 'withdrawn') isAccepted = true;
      return isBroken;
    });
  },
  /** Nothing that was written is lost: every event counts, or is shown as odd, contradicting or set aside (design). */
  'nothing-lost': (_, { events, odd, ahead, conflicts, setAside }, all) => {
    const kept = new Set([
      ...events,
      ...odd,
      ...ahead,
      ...conflicts.flatMap(({ between }) => between),
      ...setAside.map(({ event }) => event),
    ]);
    return all.filter((event) => !kept.has(event));
  },
} satisfies { readonly [name: string]: Check };

export type InvariantName = keyof typeof checks;

/** The invariants that do not hold, each with the events that break it; none of a lawful case. */
export const invariants = (
  facts: CaseFacts,
  events: readonly CaseEvent[],
  state: CaseState,
): readonly Broken[] =>
  (Object.entries(checks) as readonly (readonly [InvariantName, Check])[]).flatMap(([invariant, check]) => {
    const broken = check(facts, state, events);
    return broken.length > 0 ? [{ invariant, events: broken }] : [];
  });

const afterArchive: readonly Step[] = [
  'note',
  'corrected',
  'settled',
  'continued',
  'second-complaint',
  'further-denunciation',
];

const of = ({ events }: CaseState, step: Step): readonly CaseEvent[] =>
  events.filter((event) => event.step === step);

/** The events of these steps that stand before the first of another, or without it. */
const before = ({ events }: CaseState, first: Step, steps: readonly Step[]): readonly CaseEvent[] => {
  const at = events.findIndex(({ step }) => step === first);
  return events.filter(({ step }, place) => steps.includes(step) && (at < 0 || place < at));
};
