// Minutes of a village meeting or another meeting, with its agenda items and decisions (domain 4.4).
import { defineKind } from './define-kind.ts';

export const minutes = defineKind({
  name: 'minutes',
  version: 1,
  dateField: 'date',
  title: ['subject'],
  search: ['subject', 'place', 'chair', 'secretary', 'attendees', 'conclusion'],
  villagesField: 'villages',
  fields: {
    form: { type: 'choice', options: ['village-meeting', 'briefing', 'other'], section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: true, section: 'main' },
    place: { type: 'text', section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    chair: { type: 'text', needed: true, section: 'people' },
    secretary: { type: 'text', needed: true, section: 'people' },
    households: { type: 'count', max: 10_000, section: 'people' },
    represented: { type: 'count', max: 10_000, section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    absent: { type: 'long-text', section: 'people' },
    conclusion: { type: 'long-text', section: 'conclusion' },
    readBack: { type: 'yes-no', section: 'conclusion' },
  },
  rows: {
    item: {
      search: ['title', 'discussion', 'decision'],
      fields: {
        title: { type: 'text', needed: true },
        discussion: { type: 'long-text' },
        votesFor: { type: 'count', max: 10_000 },
        votesAgainst: { type: 'count', max: 10_000 },
        votesOther: { type: 'count', max: 10_000 },
        decision: { type: 'long-text' },
        effective: { type: 'date' },
      },
    },
  },
});
