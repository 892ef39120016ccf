// Dialogue with the people and voters' meetings, with the opinions raised (LTCCQ Art. 43; domain section 3).
import { defineKind } from './define-kind.ts';
import { areas, languages } from './lists.ts';

export const dialogue = defineKind({
  name: 'dialogue',
  version: 1,
  dateField: 'date',
  title: ['subject'],
  search: ['subject', 'place', 'chair', 'attendees', 'conclusion'],
  villagesField: 'villages',
  fields: {
    form: { type: 'choice', options: ['dialogue', 'voter-contact', 'other'], section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: true, section: 'main' },
    place: { type: 'text', section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    chair: { type: 'text', needed: true, section: 'people' },
    secretary: { type: 'text', section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    headcount: { type: 'count', max: 100_000, needed: true, section: 'people' },
    women: { type: 'count', max: 100_000, section: 'people' },
    minorities: { type: 'count', max: 100_000, section: 'people' },
    noticeDate: { type: 'date', section: 'notice' },
    noticeForm: {
      type: 'choices',
      options: ['posted', 'loudspeaker', 'in-person', 'message', 'letter'],
      section: 'notice',
    },
    conclusion: { type: 'long-text', section: 'conclusion' },
    resultNoticeDate: { type: 'date', section: 'conclusion' },
  },
  rows: {
    opinion: {
      search: ['speaker', 'text', 'answer'],
      fields: {
        speaker: { type: 'text' },
        text: { type: 'long-text', needed: true },
        area: { type: 'choice', options: areas, list: 'area' },
        language: { type: 'choice', options: languages, list: 'language' },
        interpreter: { type: 'text' },
        answeredOnSpot: { type: 'yes-no' },
        answer: { type: 'long-text' },
        answeredBy: { type: 'text' },
        assignee: { type: 'text' },
        due: { type: 'date' },
        level: { type: 'choice', options: ['village', 'commune', 'province', 'central'] },
        petition: { type: 'link', kind: 'petition' },
      },
    },
  },
});
