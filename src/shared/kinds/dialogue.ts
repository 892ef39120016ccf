// Dialogue with the people and voters' meetings, with the opinions raised (LTCCQ Art. 43; domain section 3).
import { attachment } from './attachment.ts';
import { dialogue as brief } from './briefs.ts';
import { dialogueCounts } from './counts.ts';
import { defineKind } from './define-kind.ts';
import { followUp } from './follow-up.ts';
import { areas, languages, modes } from './lists.ts';
import { posting } from './posting.ts';

export const dialogue = defineKind({
  ...brief,
  version: 2,
  search: ['subject', 'place', 'chair', 'attendees', 'conclusion'],
  counts: dialogueCounts,
  fields: {
    form: {
      type: 'choice',
      options: ['dialogue', 'party-dialogue', 'voter-contact', 'other'],
      section: 'main',
    },
    mode: { type: 'choice', options: modes, list: 'mode', section: 'main' },
    /** Which one of the plan's, or before which session of the council. */
    term: { type: 'text', section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: true, section: 'main' },
    /** A dialogue may be held by cluster of villages (LTCCQ Art. 43). */
    cluster: { type: 'text', section: 'main' },
    place: { type: 'text', section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    chair: { type: 'text', identity: 'name', needed: true, section: 'people' },
    secretary: { type: 'text', identity: 'name', section: 'people' },
    /** The council's standing body chairs beside the committee (LTCCQ Art. 43). */
    coChair: { type: 'text', identity: 'name', section: 'people' },
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
    readBack: { type: 'yes-no', section: 'conclusion' },
    agreed: { type: 'yes-no', section: 'conclusion' },
    resultNoticeDate: { type: 'date', section: 'conclusion' },
    resultNumber: { type: 'text', max: 100, section: 'conclusion' },
    resultPosted: { type: 'date', section: 'conclusion' },
    resultSent: { type: 'date', section: 'conclusion' },
    /** Number and recipients of the minutes themselves. */
    number: { type: 'text', max: 100, section: 'conclusion' },
    sentTo: { type: 'text', section: 'conclusion' },
  },
  rows: {
    attachment,
    'follow-up': followUp,
    posting,
    opinion: {
      search: ['speaker', 'text', 'answer'],
      keepsFiles: true,
      fields: {
        speaker: { type: 'text', identity: 'name', section: 'main' },
        text: { type: 'long-text', needed: true, section: 'main' },
        address: { type: 'text', section: 'speaker' },
        area: { type: 'listed', options: areas, list: 'area', section: 'speaker' },
        language: { type: 'choice', options: languages, list: 'language', section: 'speaker' },
        interpreter: { type: 'text', identity: 'name', section: 'speaker' },
        answeredOnSpot: { type: 'yes-no', section: 'main' },
        answer: { type: 'long-text', section: 'main' },
        answeredBy: { type: 'text', identity: 'name', section: 'main' },
        assignee: { type: 'text', section: 'promise' },
        /** The person of the commune who sees to it; `assignee` is a body in words. */
        owner: { type: 'ref', kind: 'person', section: 'promise' },
        due: { type: 'date', section: 'promise' },
        outcome: {
          type: 'choice',
          options: ['in-hand', 'resolved', 'sent-up', 'declined'],
          section: 'promise',
        },
        settled: { type: 'date', section: 'promise' },
        confirmed: { type: 'yes-no', section: 'promise' },
        level: { type: 'choice', options: ['village', 'commune', 'province', 'central'], section: 'promise' },
        petition: { type: 'link', kind: 'petition' },
      },
    },
  },
});
