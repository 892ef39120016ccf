// Opinions of voters' meetings, grouped and sent up as one list, and what was answered to each group (domain 3).
import { attachment } from './attachment.ts';
import { voterList as brief } from './briefs.ts';
import { defineKind } from './define-kind.ts';
import { areas } from './lists.ts';

export const voterList = defineKind({
  ...brief,
  version: 1,
  search: ['subject', 'sentTo', 'number'],
  fields: {
    /** Who has to answer. */
    level: { type: 'choice', options: ['commune', 'province', 'central'], section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    sentTo: { type: 'text', needed: true, section: 'main' },
    /** The day it went out. */
    sent: { type: 'date', section: 'paper' },
    number: { type: 'text', max: 100, section: 'paper' },
    signer: { type: 'text', identity: 'name', section: 'paper' },
  },
  rows: {
    attachment,
    /** What several people asked, in one wording. */
    group: {
      search: ['title', 'text', 'answer', 'answeredBy'],
      fields: {
        title: { type: 'text', needed: true },
        text: { type: 'long-text', max: 5_000 },
        area: { type: 'listed', options: areas, list: 'area' },
        answer: { type: 'long-text' },
        answeredBy: { type: 'text' },
        answered: { type: 'date' },
        answerNumber: { type: 'text', max: 100 },
      },
    },
    /** One opinion of a group. A dialogue's opinion is in a list once: a second entry of it moves it. */
    source: {
      naturalKey: 'opinion',
      quiet: true,
      search: [],
      fields: {
        /** The `group` row. */
        group: { type: 'code', max: 80, made: true },
        dialogue: { type: 'link', kind: 'dialogue' },
      },
    },
  },
});
