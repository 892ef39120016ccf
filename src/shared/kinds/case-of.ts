// A petition's record as the case the law sees: its facts and its events; one case a content where the paper was split.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import { petitionSteps, type Step } from '../rules/case/case-steps.ts';
import type { CaseContent, CaseEvent, CaseFacts } from '../rules/case/case-types.ts';
import { addDays, dayInVietnam, isDay } from '../rules/days.ts';
import { dayIn, eventsOf } from './petition-events.ts';

export type PetitionCase = { readonly facts: CaseFacts; readonly events: readonly CaseEvent[] };

/** The paper as one case; events about one of its contents are told apart by `content`. */
export const caseOf = (bundle: Bundle): PetitionCase => {
  const known: readonly string[] = petitionSteps;
  // A step of a newer version is kept and shown as it is, and changes nothing here.
  const events = eventsOf(bundle).map((event) =>
    known.includes(event.step) ? event : { ...event, step: 'note' as Step },
  );
  return { facts: factsOf(bundle), events: [...events, ...visitsOf(bundle)] };
};

/** The cases of the paper: one a content, or the paper itself (the case, not the paper, is what the law counts; domain 2.4). */
export const casesOf = (bundle: Bundle): readonly PetitionCase[] => {
  const { facts, events: written } = caseOf(bundle);
  // What was written about a content that is not there any more happened all the same: it is the whole paper's.
  const events = written.map((event): CaseEvent => {
    const { content, ...whole } = event;
    return facts.contents.some(({ id }) => id === content) ? event : whole;
  });
  if (facts.contents.length === 0) return [{ facts, events }];
  return facts.contents.map(({ id, type, competence }) => ({
    facts: { ...facts, type, competence, content: id, contents: [] },
    events: events.filter(({ content }) => content === undefined || content === id),
  }));
};

const factsOf = (bundle: Bundle): CaseFacts => {
  const { values, at } = bundle.root;
  // Every stored value was parsed by the kind's schema at the door.
  const { type, competence, instance, source, sentBy, rank, signatories } = values as Partial<CaseFacts>;
  const whole = { type: type ?? 'other', competence: competence ?? 'unclear' } as const;
  return {
    ...whole,
    received: dayIn(values.received, at),
    written: dayInVietnam(bundle.root.at),
    remote: values.remote === true,
    ...(typeof values.remoteReason === 'string' && values.remoteReason !== '' && { remoteReasoned: true }),
    instance: instance ?? 'first',
    ...(source && { source }),
    ...(sentBy && { sentBy }),
    ...(rank && { rank }),
    ...(isDay(values.known) && { known: values.known }),
    ...obstacleOf(values, dayIn(values.received, at)),
    people: Math.max(1, numberOf(values.people)),
    ...(signatories && numberOf(values.people) > 0 && { signatories }),
    representatives: numberOf(values.representatives),
    appointed: values.appointed === true,
    contents: rowsOf(bundle, 'content').flatMap((row) => (row.redacted ? [] : [contentOf(row, whole)])),
  };
};

/** Without an end it ended the day before the complaint was brought. One that ends before it begins is none. */
const obstacleOf = (
  { obstacleFrom: from, obstacleUntil: until }: RecordState['values'],
  received: string,
): Pick<CaseFacts, 'obstacle'> => {
  if (!isDay(from)) return {};
  const to = isDay(until) ? until : addDays(received, -1);
  return to < from ? {} : { obstacle: { from, to } };
};

const contentOf = (
  { id, values }: RecordState,
  whole: Pick<CaseFacts, 'type' | 'competence'>,
): CaseContent => {
  const { type, competence } = values as Partial<CaseContent>;
  return { id, type: type ?? whole.type, competence: competence ?? whole.competence };
};

/** Somebody went to see: rows of their own that count as events. */
export const visitsOf = (bundle: Bundle): readonly CaseEvent[] =>
  rowsOf(bundle, 'site-visit').flatMap(({ id, by, at, values, redacted }) =>
    redacted ? [] : [{ id, by, at, step: 'site-visit', date: dayIn(values.date, at) }],
  );

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
