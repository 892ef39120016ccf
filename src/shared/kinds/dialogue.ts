// Dialogue with the people and voters' meetings, with the opinions raised (LTCCQ Art. 43; domain section 3).
import { dialogueCounts } from './counts.ts';
import { defineKind } from './define-kind.ts';
import { areas, languages, modes } from './lists.ts';

export const dialogue = defineKind({
  name: 'dialogue',
  version: 1,
  access: 'open',
  dateField: 'date',
  title: ['subject'],
  search: ['subject', 'place', 'chair', 'attendees', 'conclusion'],
  villagesField: 'villages',
  counts: dialogueCounts,
  fields: {
    form: { type: 'choice', options: ['dialogue', 'voter-contact', 'other'], section: 'main' },
    mode: { type: 'choice', options: modes, list: 'mode', section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: true, section: 'main' },
    /** A dialogue may be held by cluster of villages (LTCCQ Art. 43). */
    cluster: { type: 'text', section: 'main' },
    place: { type: 'text', section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    chair: { type: 'text', needed: true, section: 'people' },
    secretary: { type: 'text', section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    headcount: { type: 'count', max: 100_000, needed: true, section: 'people' },
    women: { type: 'count', max: 100_000, section: 'people' },
    minorities: { type: 'count', max: 100_000, section: 'people' },
    villageReps: { type: 'count', max: 100_000, section: 'people' },
    noticeDate: { type: 'date', section: 'notice' },
    noticeForm: {
      type: 'choices',
      options: ['posted', 'loudspeaker', 'in-person', 'message', 'letter'],
      section: 'notice',
    },
    conclusion: { type: 'long-text', section: 'conclusion' },
    resultNoticeDate: { type: 'date', section: 'conclusion' },
    resultNumber: { type: 'text', max: 100, section: 'conclusion' },
    resultPosted: { type: 'date', section: 'conclusion' },
    resultSent: { type: 'date', section: 'conclusion' },
  },
  rows: {
    opinion: {
      search: ['speaker', 'text', 'answer'],
      fields: {
        speaker: { type: 'text' },
        text: { type: 'long-text', needed: true },
        address: { type: 'text' },
        area: { type: 'listed', options: areas, list: 'area' },
        language: { type: 'choice', options: languages, list: 'language' },
        interpreter: { type: 'text' },
        answeredOnSpot: { type: 'yes-no' },
        answer: { type: 'long-text' },
        answeredBy: { type: 'text' },
        assignee: { type: 'text' },
        /** The person of the commune who sees to it; `assignee` is a body in words. */
        owner: { type: 'ref', kind: 'person' },
        due: { type: 'date' },
        outcome: { type: 'choice', options: ['in-hand', 'resolved', 'sent-up', 'declined'] },
        settled: { type: 'date' },
        confirmed: { type: 'yes-no' },
        level: { type: 'choice', options: ['village', 'commune', 'province', 'central'] },
        petition: { type: 'link', kind: 'petition' },
      },
    },
  },
});
