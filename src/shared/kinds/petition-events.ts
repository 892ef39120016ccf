// The events of a petition's case out of its rows, and the steps of those that count. On the way to home: small.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import type { CaseEvent } from '../rules/case/case-types.ts';
import { endsNothing, fallen, inOrder } from '../rules/case/standing.ts';
import { dayInVietnam } from '../rules/days.ts';

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
  };
};

/** The date written, else the day in Vietnam on which the row was written. @param at ms */
export const dayIn = (date: unknown, at: number): string =>
  typeof date === 'string' && date ? date : dayInVietnam(at);

/** The steps that count for the paper as a whole, in order of law. */
export const stepsOf = (bundle: Bundle): readonly string[] => {
  const events = inOrder(eventsOf(bundle));
  const gone = fallen(events);
  return events.flatMap((event) =>
    gone.has(event.id) || event.content || endsNothing(event) ? [] : [event.step],
  );
};
