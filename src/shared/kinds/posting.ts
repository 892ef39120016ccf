// A posting (niêm yết): what hung where from when to when; the days due are the rule row's of `what` (rules/posting). Its
// photos are attachments about the row.
import type { RecordState } from '../core/bundle.ts';
import type { Day } from '../rules/days.ts';
import { type PostedThing, type PostingFacts, postedThings } from '../rules/posting.ts';
import type { RowDefinition, Values } from './define-kind.ts';

export const posting: RowDefinition = {
  quiet: true,
  search: ['title', 'places'],
  fields: {
    what: { type: 'choice', options: postedThings, list: 'posting.what' },
    title: { type: 'text' },
    places: { type: 'text' },
    from: { type: 'date' },
    /** Taken down. */
    taken: { type: 'date' },
    /** First day it was read out, and on how many days running. */
    loudspeaker: { type: 'date' },
    loudspeakerDays: { type: 'count', max: 100 },
    /** The agenda item it is about; empty for the whole record. */
    item: { type: 'code', max: 80, made: true },
  },
};

/** @param root the values of the record it belongs to: an election's list hangs until its meeting */
export const postingFacts = ({ values }: RecordState, root: Values): PostingFacts => {
  const day = (field: string): Day | undefined =>
    typeof values[field] === 'string' ? (values[field] as Day) : undefined;
  const [from, taken] = [day('from'), day('taken')];
  return {
    what: (values.what as PostedThing | undefined) ?? 'other',
    ...(from !== undefined && { from }),
    ...(taken !== undefined && { taken }),
    ...(typeof root.date === 'string' && { meeting: root.date }),
    ...(typeof values.loudspeakerDays === 'number' && { read: values.loudspeakerDays }),
  };
};
