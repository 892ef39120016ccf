// The clocks of a denunciation: T15–T20, T22–T27. There is no longer limit for remote places.
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import type { CaseFacts, CaseState } from './case-types.ts';
import { firstOf, type MakeClock, sentSince } from './clock-maker.ts';
import type { Clock } from './clock-types.ts';
import { caseCompetence, extensionsAllowed, isInTime } from './limits.ts';

export const denunciationClocks = (
  facts: CaseFacts,
  state: CaseState,
  law: Law,
  make: MakeClock,
): readonly Clock[] => {
  const { days, received, accepted, posted, outcome, events } = state;
  const notices = events.filter(({ step }) => step === 'suspended' || step === 'stopped');
  return [
    ...checkClock(facts, state, make),
    ...(facts.instance === 'further'
      ? make('denunciation.repeat', received, { done: firstOf(days, 'accepted', 'refused') })
      : []),
    ...make('denunciation.notify', accepted, { done: sentSince(state, accepted) }),
    ...resolveClocks(state, law, make),
    ...notices.flatMap(({ date }) =>
      make('denunciation.pause-notice', date, { done: sentSince(state, date), outlives: true }),
    ),
    ...make('denunciation.conclusion-notice', outcome?.date, {
      done: sentSince(state, outcome?.date),
      outlives: true,
    }),
    ...make('denunciation.handle', outcome?.date, { done: handledOn(state), outlives: true }),
    ...make('denunciation.publish', outcome?.date, { done: posted?.from, outlives: true }),
    ...make('denunciation.posting', posted?.from, {
      done: days['taken-down'],
      atEnd: 'may-come-down',
      outlives: true,
    }),
  ];
};

/** Decided, or passed to the investigators where it looks like a crime (LTC Art. 36). */
const handledOn = ({ events, outcome }: CaseState) =>
  events.find(
    ({ step, date }) =>
      (step === 'decided' || step === 'to-investigators') && outcome !== undefined && date >= outcome.date,
  )?.date;

/** T15, T16: one that is another's is forwarded, one that may be ours is checked. */
const checkClock = (
  facts: CaseFacts,
  { days, received, events }: CaseState,
  make: MakeClock,
): readonly Clock[] => {
  const competence = caseCompetence(facts);
  if (competence === 'province' || competence === 'other-body')
    return make('denunciation.forward', received, { done: days.forwarded });
  const isLong = events.some(({ step, reasons }) => step === 'sorted' && reasons?.includes('many-places'));
  const rule: RuleId = isLong ? 'denunciation.check-long' : 'denunciation.check';
  return make(rule, received, { done: firstOf(days, 'accepted', 'refused', 'not-eligible', 'forwarded') });
};

/**
 * T18–T20: each extension runs from the end of the limit before, as the law counts it: not from a moved day. What one decided
 * after that end is worth the law does not say (LTC Art. 30 speaks of extending, which a limit that is over no longer can
 * be): it lengthens nothing and uses none up, and the case's page says so (`doubts`).
 */
const resolveClocks = (state: CaseState, law: Law, make: MakeClock): readonly Clock[] => {
  const { accepted, outcome, pauses, extensions } = state;
  const running = { done: outcome?.date, pauses, atEnd: 'may-denounce-on' } as const;
  let clocks = make('denunciation.resolve', accepted, running);
  let [last] = clocks;
  let ended: readonly Clock[] = [];
  const allowed = extensionsAllowed(state, law);
  for (const date of extensions) {
    if (!last || ended.length >= allowed) break;
    if (!isInTime(last.counted, date)) continue;
    const { moved, due } = last.counted;
    const { rule, trigger } = last;
    ended = [...ended, ...make(rule.rule, trigger, { pauses, atEnd: 'may-denounce-on', replaced: date })];
    clocks = make('denunciation.extend', moved?.from ?? due, running);
    [last] = clocks;
  }
  return [...ended, ...clocks];
};
