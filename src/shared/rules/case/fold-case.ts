// The state of a case from its events: total, whatever arrived and in whatever order (domain 2.4).
//
//   received → sorted → not eligible · guided · forwarded · returned · refused ──────────┐
//                 │                                                                      │
//                 └→ accepted ⇄ suspended → resolved → (sent, posted, carried out) ──────┼→ archived
//                        └→ withdrawn → stopped ─────────────────────────────────────────┘
//                 └───────── brought on again ──┘
import type { RecordId } from '../../core/ids.ts';
import { addDays, type Day, dayInVietnam, type Span } from '../days.ts';
import type { Reason, Step } from './case-steps.ts';
import type { CaseEvent, CaseFacts, CaseState, Conflict, SetAside } from './case-types.ts';
import { endsNothing, exclude, fallen, inOrder, roundsOf } from './standing.ts';
import { mayHappenIn, phaseAfter } from './transitions.ts';

/**
 * @param events of this case (`case-of` picks them), in any order
 * @param today what is dated later has not happened yet; left out where only the order of what was written is asked
 * @returns its state; events that are not lawful where they stand count for nothing and are named in `odd`, or in
 *   `conflicts` where they contradict one that counts
 */
export const foldCase = (facts: CaseFacts, events: readonly CaseEvent[], today?: Day): CaseState => {
  const asOf = today === undefined ? undefined : dayOf(facts, events, today);
  const all = inOrder(events);
  const gone = fallen(all);
  const isAhead = ({ id, step, date }: CaseEvent) =>
    asOf !== undefined && date > asOf && !atOnce.includes(step) && !gone.has(id);
  const ordered = all.filter((event) => !isAhead(event));
  const setAside = ordered.flatMap((event): readonly SetAside[] => {
    const said = gone.get(event.id);
    return said ? [{ event, why: said.step === 'corrected' ? 'corrected' : 'settled', by: said.id }] : [];
  });
  const unfitting: CaseEvent[] = [];
  let state = begun(facts, asOf);
  for (const event of ordered) {
    if (gone.has(event.id)) continue;
    if (fits(facts, state, event)) state = take(facts, state, event);
    else unfitting.push(event);
  }
  const conflicts = conflictsOf(state.events, unfitting, roundsOf(ordered.filter(({ id }) => !gone.has(id))));
  const inConflict = new Set(conflicts.flatMap(({ between }) => between));
  const odd = unfitting.filter((event) => !inConflict.has(event));
  const last = state.pauses.at(-1);
  if (last && !last.to) state.suspended = last;
  if (asOf !== undefined) state.asOf = asOf;
  return Object.assign(state, { conflicts, odd, setAside, ahead: all.filter(isAhead) });
};

/** A state while it is folded: changed in place, for thousands of cases are folded at once and a copy a step is dear. */
type Folding = { -readonly [part in keyof CaseState]: CaseState[part] } & {
  events: CaseEvent[];
  days: { [step in Step]?: Day };
};

/** Said about other events, or about none: they do something as soon as they are written. */
const atOnce: readonly Step[] = ['corrected', 'settled', 'note'];

/** Today; but where a phone's clock is behind, it is at least the day on which the last of this was written. */
const dayOf = ({ received }: CaseFacts, events: readonly CaseEvent[], today: Day): Day => {
  if (received <= today && events.every(({ date }) => date <= today)) return today;
  return [today, ...events.map(({ at }) => dayInVietnam(at))].sort().at(-1) ?? today;
};

/** A paper was received by the day it was written down: a later day is a slip, and would hide every limit behind it. */
const begun = ({ received, written }: CaseFacts, asOf?: Day): Folding => ({
  phase: 'received',
  received:
    asOf === undefined || received <= asOf
      ? received
      : written !== undefined && written < asOf
        ? written
        : asOf,
  days: {},
  events: [],
  complex: false,
  complexReasons: [],
  pauses: [],
  extensions: [],
  withdrawnContents: [],
  conflicts: [],
  odd: [],
  ahead: [],
  setAside: [],
});

/** Steps that can happen but once. */
const once: readonly Step[] = ['received', 'posted', 'taken-down', 'enforced', 'decided', 'answered'];

/** Whether the event may stand where it stands: by phase and type, and by what came before. */
export const fits = (
  facts: CaseFacts,
  state: CaseState,
  event: Pick<CaseEvent, 'step' | 'content'>,
): boolean => {
  const { step } = event;
  if (!mayHappenIn(facts, state.phase, step) || (once.includes(step) && state.days[step])) return false;
  if (isPart(facts, event)) return !state.withdrawnContents.includes(event.content ?? '');
  switch (step) {
    case 'taken-down':
      return state.posted !== undefined;
    // One that came by the citizen alone is guided, and that is all.
    case 'answered':
      return state.phase !== 'passed-on' || isSentOn(facts);
    case 'archived':
      return !owesAnswer(facts, state) && !owesHandling(facts, state);
    case 'continued':
      return state.days.stopped !== undefined;
    case 'second-complaint':
    case 'further-denunciation':
      return state.accepted !== undefined;
    default:
      return true;
  }
};

/** Sent on by a Party body, the Front, deputies or the press: they get an answer (LTCD, TT 05/2021). */
export const isSentOn = ({ sentBy }: CaseFacts): boolean => sentBy !== undefined && sentBy !== 'body';

/** Whether somebody who sent a complaint on still has to hear that its sender was guided. */
export const owesAnswer = (facts: CaseFacts, { phase, days }: CaseState): boolean =>
  phase === 'passed-on' && days.guided !== undefined && days.answered === undefined && isSentOn(facts);

/** Whether what follows from a denunciation's conclusion is neither decided nor with the investigators (LTC Art. 36). */
export const owesHandling = ({ type }: CaseFacts, { outcome, events }: CaseState): boolean =>
  type === 'denunciation' &&
  outcome !== undefined &&
  !events.some(
    ({ step, date }) => (step === 'decided' || step === 'to-investigators') && date >= outcome.date,
  );

/** Whether the event is about a part of this case only: one content of a paper that is looked at as a whole. */
const isPart = (facts: CaseFacts, { content }: Pick<CaseEvent, 'content'>): boolean =>
  content !== undefined && content !== facts.content;

const take = (facts: CaseFacts, state: Folding, event: CaseEvent): Folding => {
  const { step, date, content } = event;
  state.events.push(event);
  if (isPart(facts, event)) {
    if (step === 'withdrawn' && content) state.withdrawnContents = [...state.withdrawnContents, content];
    return state;
  }
  if (step === 'continued') return begunAgain(facts, state, date);
  if (!endsNothing(event)) state.phase = phaseAfter(state.phase, step);
  state.days[step] ??= date;
  return Object.assign(state, effectOf(state, event));
};

/**
 * A stopped complaint brought on again is accepted anew: what it was when it was stopped is kept beside it, so that the days,
 * suspensions and the withdrawal of then say nothing of now.
 */
const begunAgain = (facts: CaseFacts, state: Folding, date: Day): Folding => {
  const { events, days, complex, complexReasons, withdrawnContents } = state;
  const { received, sorted, 'marked-complex': marked } = days;
  return {
    ...begun(facts),
    received: state.received,
    ...{ events: [...events], complex, complexReasons, withdrawnContents },
    phase: phaseAfter(state.phase, 'continued'),
    days: {
      ...(received && { received }),
      ...(sorted && { sorted }),
      ...(marked && { 'marked-complex': marked }),
    },
    continued: date,
    before: { ...state, days: { ...days, continued: date } },
  };
};

/** What a step changes besides the phase. */
const effectOf = (state: CaseState, event: CaseEvent): Partial<CaseState> => {
  const { step, date, until } = event;
  switch (step) {
    case 'accepted':
      return { accepted: date };
    case 'marked-complex':
      return { complex: true, complexReasons: named(state.complexReasons, event.reasons) };
    case 'extended':
      return { extensions: [...state.extensions, date] };
    case 'suspended':
      return { pauses: [...state.pauses, { from: date }] };
    case 'resumed':
    case 'stopped':
      return { pauses: resumed(state.pauses, date) };
    case 'withdrawn':
      return state.phase === 'withdrawn' ? { pauses: resumed(state.pauses, date), withdrawn: date } : {};
    case 'concluded':
    case 'decided':
    case 'answered':
      return state.phase === 'resolved' && !state.outcome ? { outcome: { step, date } } : {};
    case 'posted':
      return { posted: { from: date, ...(until && { to: until }) } };
    case 'taken-down':
      return { posted: { from: state.posted?.from ?? date, to: date } };
    default:
      return {};
  }
};

const named = (known: readonly Reason[], more: readonly Reason[] = []): readonly Reason[] => [
  ...new Set([...known, ...more]),
];

/** The open suspension ended the day before: on the day it is taken up again time runs. One of no day is none. */
const resumed = (pauses: readonly Span[], day: Day): readonly Span[] =>
  pauses.flatMap(({ from, to }) =>
    to ? [{ from, to }] : from < day ? [{ from, to: addDays(day, -1) }] : [],
  );

/** Each with the events that count first; what contradicts the same one belongs together. */
const conflictsOf = (
  counted: readonly CaseEvent[],
  unfitting: readonly CaseEvent[],
  rounds: ReadonlyMap<RecordId, number>,
): readonly Conflict[] => {
  const conflicts = new Map<CaseEvent, CaseEvent[]>();
  for (const other of unfitting) {
    const first = counted.find(
      (stands) => rounds.get(stands.id) === rounds.get(other.id) && exclude(stands, other),
    );
    if (first) conflicts.set(first, [...(conflicts.get(first) ?? []), other]);
  }
  return [...conflicts].map(([first, others]) => ({ between: [first, ...others] }));
};
