// Citizen reception (tiếp công dân), a session with its visits: the eleven columns of the reception book (TT 04/2021 form 03).
import { receptionCounts } from './counts.ts';
import { defineKind, type Values } from './define-kind.ts';
import { areas, competences, ethnicCodes, identityPapers, languages, modes, petitionTypes } from './lists.ts';

/** Of a visit that brings a denunciation only its date, type and paper code are written (decision 10). */
const isNamed = ({ type }: Values): boolean => type !== 'denunciation';

export const reception = defineKind({
  name: 'reception',
  version: 1,
  access: 'office',
  dateField: 'date',
  title: ['receiver', 'place'],
  search: ['receiver', 'place', 'conclusion', 'conclusionNumber'],
  counts: receptionCounts,
  fields: {
    form: { type: 'choice', options: ['regular', 'periodic', 'unscheduled'], needed: true, section: 'main' },
    mode: { type: 'choice', options: modes, list: 'mode', section: 'main' },
    date: { type: 'date', needed: true, section: 'main' },
    start: { type: 'time', section: 'main' },
    end: { type: 'time', section: 'main' },
    place: { type: 'text', section: 'main' },
    receiver: { type: 'text', needed: true, section: 'people' },
    receiverRole: {
      type: 'choice',
      options: ['chair', 'deputy-chair', 'party-secretary', 'council', 'officer'],
      needed: true,
      section: 'people',
    },
    secretary: { type: 'text', section: 'people' },
    attendees: { type: 'long-text', section: 'people' },
    conclusion: { type: 'long-text', section: 'conclusion' },
    conclusionNumber: { type: 'text', max: 100, section: 'conclusion' },
    conclusionDate: { type: 'date', section: 'conclusion' },
  },
  rows: {
    visit: {
      search: ['visitor', 'address', 'phone', 'idNumber', 'summary', 'paperCode'],
      isDenunciation: (values) => values.type === 'denunciation',
      fields: {
        type: { type: 'choice', options: petitionTypes, list: 'petition-type', classifiedSafe: true },
        summary: { type: 'long-text', max: 5_000, needed: isNamed },
        visitor: { type: 'text', needed: isNamed },
        address: { type: 'text' },
        phone: { type: 'text', max: 30, input: 'tel', identity: 'phone' },
        idPaper: { type: 'choice', options: identityPapers, list: 'id-paper' },
        idNumber: { type: 'text', max: 30, identity: 'id-number' },
        idIssued: { type: 'date' },
        ethnicity: { type: 'choice', options: ethnicCodes, list: 'ethnicity' },
        language: { type: 'choice', options: languages, list: 'language' },
        interpreter: { type: 'text' },
        turn: { type: 'choice', options: ['first', 'repeat'] },
        people: { type: 'count', max: 100_000 },
        area: { type: 'listed', options: areas, list: 'area' },
        settledBy: { type: 'text' },
        competence: { type: 'choice', options: competences, list: 'competence' },
        outcome: {
          type: 'choice',
          options: ['answered', 'became-petition', 'guided', 'forwarded', 'later', 'refused'],
        },
        toBody: { type: 'text' },
        document: { type: 'text', max: 100 },
        followUp: { type: 'long-text', max: 5_000 },
        paperCode: { type: 'code', max: 20, classifiedSafe: true },
        petition: { type: 'link', kind: 'petition' },
      },
    },
  },
});
