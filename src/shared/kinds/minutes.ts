// Minutes of a village meeting or another meeting, with its agenda items and decisions (domain 4.4).
import { attachment } from './attachment.ts';
import { minutes as brief } from './briefs.ts';
import { minutesCounts } from './counts.ts';
import { defineKind, type Values } from './define-kind.ts';
import { attendance, item, meetingRows } from './meeting-rows.ts';
import { posting } from './posting.ts';

/** A meeting of the commune's own bodies has no village. */
const isOfVillage = ({ form }: Values): boolean => form === 'village-meeting';

export const minutes = defineKind({
  ...brief,
  version: 2,
  search: ['subject', 'place', 'chair', 'secretary', 'attendees', 'conclusion'],
  counts: minutesCounts,
  fields: {
    form: { type: 'choice', options: ['village-meeting', 'briefing', 'other'], section: 'main' },
    /** The form of the document, chosen by the head with the Front's head (LDC Art. 20.1). */
    document: {
      type: 'choice',
      options: ['minutes', 'resolution', 'memo', 'agreement'],
      section: 'main',
    },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: isOfVillage, section: 'main' },
    place: { type: 'text', section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    /** When the meeting was opened in the app, and the short number of the enrolment that may close it (decision 16). */
    opened: { type: 'time', screen: true, section: 'main' },
    closer: { type: 'code', made: true },
    /** Of a village too large or too scattered for one meeting. */
    cluster: { type: 'text', screen: true, section: 'main' },
    chair: { type: 'text', identity: 'name', needed: true, section: 'people' },
    secretary: { type: 'text', identity: 'name', needed: true, section: 'people' },
    households: { type: 'count', max: 10_000, section: 'people' },
    represented: { type: 'count', max: 10_000, section: 'people' },
    /** All people attending: what the poverty review is measured on. */
    attendeesCount: { type: 'count', max: 100_000, section: 'people' },
    voters: { type: 'count', max: 100_000, screen: true, section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    absent: { type: 'long-text', section: 'people' },
    frontHead: { type: 'text', identity: 'name', section: 'people' },
    /** Household representatives who sign beside chair and secretary (NĐ 59/2023, form 03). */
    witnesses: { type: 'text', section: 'people' },
    conclusion: { type: 'long-text', section: 'conclusion' },
    readBack: { type: 'yes-no', section: 'conclusion' },
    agreed: { type: 'yes-no', section: 'conclusion' },
    pages: { type: 'count', max: 1_000, section: 'conclusion' },
    copies: { type: 'count', max: 1_000, section: 'conclusion' },
    sentTo: { type: 'text', section: 'conclusion' },
    /** Of the commune's own meetings; a village's paper has no number. */
    number: { type: 'text', max: 100, section: 'conclusion' },
  },
  rows: {
    attachment,
    item,
    attendance,
    ...meetingRows,
    posting,
  },
});
