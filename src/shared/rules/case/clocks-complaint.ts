// The clocks of a complaint at first instance: T3–T8, T13, T14, T29. The second is the province's: noted, never counted.
import type { Day } from '../days.ts';
import { obstacle } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { CaseFacts, CaseState } from './case-types.ts';
import { firstOf, type MakeClock, sentSince } from './clock-maker.ts';
import type { Clock } from './clock-types.ts';
import { caseCompetence, complaintLimit } from './limits.ts';

export const complaintClocks = (
  facts: CaseFacts,
  state: CaseState,
  law: Law,
  make: MakeClock,
  today: Day,
): readonly Clock[] => {
  const { days, received, accepted, posted, outcome } = state;
  const competence = caseCompetence(facts);
  const isOurs = competence === 'commune' || competence === 'unclear';
  const known = state.continued
    ? []
    : make('complaint.limitation', facts.known, {
        done: received,
        pauses: facts.obstacle ? [facts.obstacle] : [],
        pauseWhy: obstacle,
        atEnd: 'out-of-time',
      });
  const accept = isOurs
    ? make('complaint.accept', state.continued ?? received, { done: firstOf(days, 'accepted', 'refused') })
    : [];
  const resolve = make(complaintLimit(facts, state, law), accepted, {
    done: outcome?.date,
    pauses: state.pauses,
    atEnd: 'may-complain-on',
  });
  return [
    ...known,
    ...accept,
    ...resolve,
    ...make('complaint.send', outcome?.date, { done: sentSince(state, outcome?.date), outlives: true }),
    ...make(facts.remote ? 'complaint.effective.remote' : 'complaint.effective', outcome?.date, {
      atEnd: 'takes-effect',
      replaced: days['second-complaint'],
      outlives: true,
    }),
    ...make('complaint.posting', posted?.from, {
      done: days['taken-down'],
      atEnd: 'may-come-down',
      outlives: true,
    }),
    ...secondClock(facts, state, make, unansweredSince(resolve, today)),
    ...make('complaint.resume-after-stop', days.stopped, {
      done: days.continued,
      atEnd: 'out-of-time',
      outlives: true,
    }),
  ];
};

/** A limit that has passed without a decision opens the way to the province as a decision does (LKN Art. 33). */
const unansweredSince = ([clock]: readonly Clock[], today: Day): Day | undefined =>
  clock &&
  clock.done === undefined &&
  clock.ended === undefined &&
  !clock.counted.stands &&
  clock.counted.due < today
    ? clock.counted.due
    : undefined;

const secondClock = (facts: CaseFacts, state: CaseState, make: MakeClock, unanswered: Day | undefined) =>
  make(
    facts.remote ? 'complaint2.limitation.remote' : 'complaint2.limitation',
    sentSince(state, state.outcome?.date) ?? unanswered,
    { done: state.days['second-complaint'], atEnd: 'out-of-time', outlives: true },
  );
