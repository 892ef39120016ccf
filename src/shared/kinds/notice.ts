// What the commune asks its villages to be told: a dialogue's result, an invitation, an answer; and where it was announced.
import { attachment } from './attachment.ts';
import { notice as brief } from './briefs.ts';
import { defineKind } from './define-kind.ts';

export const notice = defineKind({
  ...brief,
  version: 1,
  search: ['subject', 'text', 'number'],
  fields: {
    form: { type: 'choice', options: ['result', 'invitation', 'answer', 'other'], section: 'main' },
    subject: { type: 'text', needed: true, section: 'main' },
    /** Read out as it stands. */
    text: { type: 'long-text', needed: true, section: 'main' },
    villages: { type: 'refs', kind: 'village', needed: true, section: 'main' },
    /** The last day to announce it. */
    by: { type: 'date', section: 'main' },
    date: { type: 'date', needed: true, section: 'paper' },
    number: { type: 'text', max: 100, section: 'paper' },
    signer: { type: 'text', identity: 'name', section: 'paper' },
    /** What it tells of; never a petition: nothing of one, and no petitioner, gets into a notice by itself. */
    dialogue: { type: 'link', kind: 'dialogue' },
    meeting: { type: 'link', kind: 'minutes' },
    list: { type: 'link', kind: 'voter-list' },
  },
  rows: {
    attachment,
    /** One a village: how it was told there, and to how many; never to whom by name. */
    announcement: {
      naturalKey: 'village',
      ofVillage: true,
      search: [],
      fields: {
        date: { type: 'date', needed: true },
        how: { type: 'choices', options: ['loudspeaker', 'meeting', 'in-person', 'message', 'posted'] },
        audience: { type: 'text' },
        count: { type: 'count', max: 100_000 },
      },
    },
  },
});
