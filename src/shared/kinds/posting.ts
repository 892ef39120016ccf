// A posting (niêm yết): what hung where from when to when; the days due are the rule row's of `what`. Its photos are
// attachments about the row.
import type { RowDefinition } from './define-kind.ts';

export const postedThings = [
  'minutes',
  'result',
  'decision',
  'draft',
  'poverty-list',
  'election-list',
  'other',
] as const;

export const posting: RowDefinition = {
  quiet: true,
  search: ['title', 'places'],
  fields: {
    what: { type: 'choice', options: postedThings },
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
