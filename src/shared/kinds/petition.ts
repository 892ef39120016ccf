// Petitions (đơn thư) and the events of their case; state is derived from events (domain 2.1, 2.4, 2.5; decision 10).
import { defineKind } from './define-kind.ts';
import { areas, languages } from './lists.ts';

export const petition = defineKind({
  name: 'petition',
  version: 1,
  dateField: 'received',
  title: ['summary', 'paperCode', 'code'],
  search: ['code', 'summary', 'request', 'sender', 'address', 'phone', 'idNumber', 'against', 'representative', 'paperCode'],
  villagesField: 'villages',
  sharedField: 'shared',
  isDenunciation: (values) => values.type === 'denunciation',
  fields: {
    type: {
      type: 'choice',
      options: ['complaint', 'denunciation', 'proposal', 'feedback', 'mixed', 'other'],
      needed: true,
      classifiedSafe: true,
      section: 'main',
    },
    code: { type: 'code', max: 40, classifiedSafe: true, section: 'main' },
    received: { type: 'date', needed: true, classifiedSafe: true, section: 'main' },
    source: {
      type: 'choice',
      options: ['in-person', 'post', 'letter-box', 'reception', 'dialogue', 'voter-contact', 'village-meeting', 'forwarded', 'online'],
      classifiedSafe: true,
      section: 'main',
    },
    summary: { type: 'long-text', max: 5_000, needed: true, section: 'main' },
    sender: { type: 'text', needed: true, section: 'sender' },
    address: { type: 'text', needed: true, section: 'sender' },
    phone: { type: 'text', max: 30, input: 'tel', section: 'sender' },
    idNumber: { type: 'text', max: 30, section: 'sender' },
    language: { type: 'choice', options: languages, list: 'language', section: 'sender' },
    interpreter: { type: 'text', section: 'sender' },
    signatories: { type: 'choice', options: ['one', 'several', 'crowd'], section: 'sender' },
    people: { type: 'count', max: 100_000, section: 'sender' },
    representative: { type: 'text', section: 'sender' },
    area: { type: 'choice', options: areas, list: 'area', classifiedSafe: true, section: 'matter' },
    villages: { type: 'refs', kind: 'village', section: 'matter' },
    request: { type: 'long-text', max: 5_000, section: 'matter' },
    against: { type: 'text', section: 'matter' },
    documents: { type: 'long-text', max: 5_000, section: 'matter' },
    competence: {
      type: 'choice',
      options: ['commune', 'province', 'other-body', 'unclear'],
      classifiedSafe: true,
      section: 'handling',
    },
    handler: { type: 'ref', kind: 'person', section: 'handling' },
    shared: { type: 'refs', kind: 'person', section: 'handling' },
    paperCode: { type: 'code', max: 20, classifiedSafe: true, section: 'handling' },
    origin: { type: 'link', kind: 'dialogue' },
  },
  rows: {
    event: {
      appendOnly: true,
      search: ['note', 'document'],
      fields: {
        step: {
          type: 'choice',
          options: ['received', 'marked-complex', 'answered', 'resolved', 'note'],
          needed: true,
          classifiedSafe: true,
        },
        date: { type: 'date', needed: true, classifiedSafe: true },
        note: { type: 'long-text', max: 5_000 },
        document: { type: 'text', max: 100 },
      },
    },
  },
});
