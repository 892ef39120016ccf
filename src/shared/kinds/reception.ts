// Citizen reception (tiếp công dân), a session with its visits: the eleven columns of the reception book (TT 04/2021 form 03).
import { reception as brief } from './briefs.ts';
import { receptionCounts } from './counts.ts';
import { defineKind, type Values } from './define-kind.ts';
import { areas, competences, ethnicCodes, identityPapers, languages, modes, petitionTypes } from './lists.ts';
import { look } from './look.ts';

/** Of a visit that brings a denunciation only its date, type and paper code are written (decision 10). */
const isNamed = ({ type }: Values): boolean => type !== 'denunciation';

export const reception = defineKind({
  ...brief,
  version: 1,
  search: ['receiver', 'place', 'conclusion', 'conclusionNumber'],
  counts: receptionCounts,
  fields: {
    form: { type: 'choice', options: ['regular', 'periodic', 'unscheduled'], needed: true, section: 'main' },
    mode: { type: 'choice', options: modes, list: 'mode', section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    place: { type: 'text', section: 'main' },
    receiver: { type: 'text', identity: 'name', needed: true, section: 'main' },
    receiverRole: {
      type: 'choice',
      options: ['chair', 'deputy-chair', 'party-secretary', 'council', 'officer'],
      needed: true,
      section: 'main',
    },
    secretary: { type: 'text', identity: 'name', section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    conclusion: { type: 'long-text', section: 'conclusion' },
    conclusionNumber: { type: 'text', max: 100, section: 'conclusion' },
    conclusionDate: { type: 'date', section: 'conclusion' },
  },
  rows: {
    look,
    visit: {
      search: ['visitor', 'address', 'phone', 'idNumber', 'summary', 'paperCode'],
      isDenunciation: (values) => values.type === 'denunciation',
      fields: {
        type: {
          type: 'choice',
          options: petitionTypes,
          list: 'petition-type',
          classifiedSafe: true,
          section: 'main',
        },
        summary: { type: 'long-text', max: 5_000, needed: isNamed, section: 'main' },
        visitor: { type: 'text', identity: 'name', needed: isNamed, section: 'main' },
        address: { type: 'text', section: 'main' },
        phone: { type: 'text', max: 30, input: 'tel', identity: 'phone', masked: true, section: 'person' },
        idPaper: { type: 'choice', options: identityPapers, list: 'id-paper', section: 'person' },
        idNumber: { type: 'text', max: 30, identity: 'id-number', masked: true, section: 'person' },
        idIssued: { type: 'date', section: 'person' },
        ethnicity: { type: 'choice', options: ethnicCodes, list: 'ethnicity', section: 'person' },
        language: { type: 'choice', options: languages, list: 'language', section: 'person' },
        interpreter: { type: 'text', identity: 'name', section: 'person' },
        turn: { type: 'choice', options: ['first', 'repeat'], section: 'main' },
        people: { type: 'count', max: 100_000, section: 'main' },
        area: { type: 'listed', options: areas, list: 'area', section: 'handling' },
        settledBy: { type: 'text', section: 'handling' },
        competence: { type: 'choice', options: competences, list: 'competence', section: 'handling' },
        outcome: {
          type: 'choice',
          options: ['answered', 'became-petition', 'guided', 'forwarded', 'later', 'refused'],
          section: 'handling',
        },
        toBody: { type: 'text', section: 'handling' },
        document: { type: 'text', max: 100, section: 'handling' },
        followUp: { type: 'long-text', max: 5_000, section: 'handling' },
        paperCode: { type: 'code', max: 20, classifiedSafe: true, section: 'main' },
        petition: { type: 'link', kind: 'petition' },
      },
    },
  },
});
