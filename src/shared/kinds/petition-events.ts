// The events of a petition's case out of its rows, and the steps of those that count.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import type { CaseEvent } from '../rules/case/case-types.ts';
import { endsNothing, fallen, inOrder } from '../rules/case/standing.ts';
import { dayInVietnam, isDay } from '../rules/days.ts';
import { type PetitionStage, petitionState } from '../rules/petition-flow.ts';

/** The events written down, those a newer version knows too; none of what was withdrawn for good. */
export const eventsOf = (bundle: Bundle): readonly CaseEvent[] =>
  rowsOf(bundle, 'event').flatMap((row) => (row.redacted || !row.values.step ? [] : [eventOf(row)]));

const eventOf = ({ id, by, at, values }: RecordState): CaseEvent => {
  // Every stored value was parsed by the kind's schema at the door.
  const { step, until, reasons, content, of } = values as Partial<CaseEvent>;
  return {
    id,
    by,
    at,
    step: step ?? 'note',
    date: dayIn(values.date, at),
    ...(until && { until }),
    ...(content && { content }),
    ...(reasons && { reasons }),
    ...(of && { of }),
    ...(typeof values.over === 'string' && { over: values.over.split('/') }),
  };
};

/** The date written, where the law can count from it; else the day in Vietnam on which the row was written. @param at ms */
export const dayIn = (date: unknown, at: number): string => (isDay(date) ? date : dayInVietnam(at));

/** The steps that count, in order of law; of a paper that was split those of the content that is least far. */
export const stepsOf = (bundle: Bundle): readonly string[] => {
  const events = inOrder(eventsOf(bundle));
  const contents: (string | undefined)[] = rowsOf(bundle, 'content').flatMap((row) =>
    row.redacted ? [] : row.id,
  );
  // What is settled about one content says nothing of the others.
  const of = (content?: string) => {
    // What was written about a content that is not there any more is the whole paper's.
    const own = events.filter((event) => event.content === content || !contents.includes(event.content));
    const gone = fallen(own);
    return own.filter((event) => !gone.has(event.id) && !endsNothing(event)).map(({ step }) => step);
  };
  const [least] = contents.map(of).sort((a, b) => farOf(a) - farOf(b));
  return least ?? of();
};

/** From what still has to be done to what is over. */
const far: readonly PetitionStage[] = [
  'received',
  'in-hand',
  'answered',
  'passed-on',
  'withdrawn',
  'resolved',
];

const farOf = (steps: readonly string[]): number => far.indexOf(petitionState(steps).stage);
