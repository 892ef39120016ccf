// The lawful next steps of a case on a day, each with what it asks, its paper and the clock it answers (domain 2.4, 2.5).
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import { type PaperName, papersFor } from './case-papers.ts';
import { petitionSteps, type Step } from './case-steps.ts';
import type { CaseFacts, CaseState, CaseType } from './case-types.ts';
import { runningLimit } from './clocks.ts';
import { isSentOn } from './fold-case.ts';
import { reasonsOf } from './reasons-of.ts';
import { whyNot } from './why-not.ts';

/** What a step asks of who takes it; said beside it, never a wall before an incomplete field note. */
export type Condition =
  | 'grounds'
  | 'in-writing'
  | 'tell-sender'
  | 'tell-parties'
  | 'tell-who-sent-it'
  | 'once-only'
  | 'signed-or-minuted'
  | 'accepted-anew'
  | 'coerced-if-withdrawn'
  | 'dialogue-if-differing'
  | 'without-identity'
  | 'names-an-event'
  | 'by-leader';

export type Offer = {
  readonly step: Step;
  readonly conditions: readonly Condition[];
  /** The one that makes it lawful; what else it calls for: `papersFor`. */
  readonly paper?: PaperName;
  /** The limit it meets, or that it must keep. */
  readonly clock?: RuleId;
};

/** The lawful steps of this day in the order of a case's life. */
export const offeredSteps = (facts: CaseFacts, state: CaseState, law: Law, today: Day): readonly Offer[] =>
  petitionSteps
    .filter((step) => isLawful(facts, state, step, law, today))
    .map((step) => offerOf(facts, state, step, law, today));

/** With the grounds that make it lawful, where it needs any. */
const isLawful = (facts: CaseFacts, state: CaseState, step: Step, law: Law, today: Day): boolean => {
  const why = whyNot(facts, state, step, law, today);
  if (why?.type !== 'withdrawn-for-good') return why === undefined;
  return whyNot(facts, state, step, law, today, { reasons: reasonsOf(step, facts.type) }) === undefined;
};

const offerOf = (facts: CaseFacts, state: CaseState, step: Step, law: Law, today: Day): Offer => {
  const [paper] = papersFor(step, facts.type);
  const clock = clockOf(facts, state, step, law, today);
  return {
    step,
    conditions: conditionsOf(facts, state, step),
    ...(paper && { paper }),
    ...(clock && { clock }),
  };
};

const conditions: { readonly [step in Step]?: readonly Condition[] } = {
  'not-eligible': ['grounds'],
  guided: ['once-only', 'in-writing'],
  forwarded: ['in-writing', 'tell-sender'],
  returned: ['in-writing'],
  refused: ['grounds', 'in-writing', 'tell-sender'],
  accepted: ['in-writing', 'tell-sender'],
  'marked-complex': ['grounds'],
  extended: ['in-writing', 'tell-parties'],
  suspended: ['grounds', 'in-writing', 'tell-parties'],
  resumed: ['in-writing', 'tell-parties'],
  stopped: ['grounds', 'in-writing', 'tell-parties'],
  continued: ['accepted-anew'],
  withdrawn: ['signed-or-minuted'],
  concluded: ['in-writing'],
  decided: ['in-writing'],
  corrected: ['names-an-event'],
  settled: ['names-an-event', 'by-leader'],
};

const conditionsOf = (facts: CaseFacts, state: CaseState, step: Step): readonly Condition[] => {
  const isDenunciation = facts.type === 'denunciation';
  const all = [...(conditions[step] ?? [])];
  if (step === 'guided' && isSentOn(facts)) all.push('tell-who-sent-it');
  if (step === 'continued' && state.withdrawn !== undefined) all.push('coerced-if-withdrawn');
  if (step === 'decided' && facts.type === 'complaint') all.push('dialogue-if-differing');
  if (isDenunciation && (step === 'sent' || step === 'posted' || step === 'forwarded'))
    all.push('without-identity');
  return all;
};

const firstAnswers: readonly Step[] = [
  'not-eligible',
  'guided',
  'forwarded',
  'returned',
  'refused',
  'accepted',
];

const clockOf = (
  facts: CaseFacts,
  state: CaseState,
  step: Step,
  law: Law,
  today: Day,
): RuleId | undefined => {
  const own = byType[facts.type]?.[step];
  // The limit that runs: longer where it is complex or remote, or where an extension came in time.
  if (step === 'concluded' || (step === 'decided' && facts.type === 'complaint'))
    return runningLimit(facts, state, law, today)?.rule.rule ?? own;
  return own ?? (firstAnswers.includes(step) ? 'petition.first-answer' : undefined);
};

type Clocks = { readonly [step in Step]?: RuleId };

const answers: Clocks = { answered: 'feedback.answer' };

const byType: { readonly [type in CaseType]?: Clocks } = {
  complaint: {
    accepted: 'complaint.accept',
    refused: 'complaint.accept',
    sent: 'complaint.send',
    posted: 'complaint.posting',
    'taken-down': 'complaint.posting',
    stopped: 'complaint.resume-after-stop',
    continued: 'complaint.resume-after-stop',
    'second-complaint': 'complaint2.limitation',
  },
  denunciation: {
    accepted: 'denunciation.check',
    refused: 'denunciation.check',
    forwarded: 'denunciation.forward',
    extended: 'denunciation.extend',
    suspended: 'denunciation.pause-notice',
    stopped: 'denunciation.pause-notice',
    concluded: 'denunciation.resolve',
    decided: 'denunciation.handle',
    sent: 'denunciation.conclusion-notice',
    posted: 'denunciation.publish',
    'taken-down': 'denunciation.posting',
  },
  proposal: answers,
  feedback: answers,
};
