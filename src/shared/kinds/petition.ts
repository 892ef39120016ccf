// Petitions (đơn thư) and the events of their case; state is derived from events (domain 2.1, 2.4, 2.5; decision 10).
import { petitionSteps, type Step, stepReasons } from '../rules/case/case-steps.ts';
import { attachment } from './attachment.ts';
import { bodies } from './bodies.ts';
import { petition as brief } from './briefs.ts';
import { petitionCounts } from './counts.ts';
import { defineKind } from './define-kind.ts';
import { areas, competences, ethnicCodes, identityPapers, languages, petitionTypes } from './lists.ts';
import { look } from './look.ts';
import type { Role } from './roles.ts';

const findings = ['right', 'wrong', 'partly-right'] as const;
/** Of the contents of one paper. */
const contentTypes = ['complaint', 'proposal', 'feedback', 'other'] as const;

/**
 * A village head writes down what he himself sees of a petition he logged; deciding, answering and passing on are the
 * commune's. Which of two events stands is said by those who may also withdraw a record: the leaders.
 */
const stepsOfRole: { readonly [role in Role]: readonly Step[] } = {
  head: ['received', 'note', 'withdrawn', 'site-visit', 'corrected'],
  officer: petitionSteps.filter((step) => step !== 'settled'),
  leader: petitionSteps,
  admin: [],
};

export const petition = defineKind({
  ...brief,
  version: 1,
  search: [
    'code',
    'summary',
    'request',
    'sender',
    'address',
    'phone',
    'idNumber',
    'against',
    'representative',
    'paperCode',
  ],
  sharedField: 'shared',
  isDenunciation: (values) => values.type === 'denunciation',
  counts: petitionCounts,
  fields: {
    type: {
      type: 'choice',
      options: petitionTypes,
      list: 'petition-type',
      needed: true,
      classifiedSafe: true,
      section: 'main',
    },
    code: { type: 'code', max: 40, made: true, classifiedSafe: true, section: 'main' },
    received: { type: 'date', needed: true, classifiedSafe: true, section: 'main' },
    source: {
      type: 'choice',
      options: [
        'in-person',
        'post',
        'letter-box',
        'reception',
        'dialogue',
        'voter-contact',
        'village-meeting',
        'forwarded',
        'online',
      ],
      classifiedSafe: true,
      section: 'main',
    },
    /** Who sent on what a citizen gave them: a complaint that came so is answered to them (LKN, LTCD). */
    sentBy: {
      type: 'choice',
      options: ['party', 'front', 'deputies', 'press', 'body'],
      classifiedSafe: true,
      section: 'main',
    },
    carriedOver: { type: 'yes-no', classifiedSafe: true, section: 'main' },
    summary: { type: 'long-text', needed: true, section: 'main' },
    sender: { type: 'text', identity: 'name', needed: true, section: 'sender' },
    address: { type: 'text', needed: true, section: 'sender' },
    phone: { type: 'text', max: 30, input: 'tel', identity: 'phone', masked: true, section: 'sender' },
    idPaper: { type: 'choice', options: identityPapers, list: 'id-paper', section: 'sender' },
    idNumber: { type: 'text', max: 30, identity: 'id-number', masked: true, section: 'sender' },
    idIssued: { type: 'date', section: 'sender' },
    ethnicity: { type: 'choice', options: ethnicCodes, list: 'ethnicity', section: 'sender' },
    language: { type: 'choice', options: languages, list: 'language', section: 'sender' },
    interpreter: { type: 'text', identity: 'name', section: 'sender' },
    signatories: { type: 'choice', options: ['one', 'several', 'crowd'], section: 'sender' },
    people: { type: 'count', max: 100_000, section: 'sender' },
    representative: { type: 'text', identity: 'name', section: 'sender' },
    representatives: { type: 'count', max: 100, section: 'sender' },
    /** Their appointment in writing, signed by all. */
    appointed: { type: 'yes-no', section: 'sender' },
    area: { type: 'listed', options: areas, list: 'area', classifiedSafe: true, section: 'matter' },
    villages: { type: 'refs', kind: 'village', section: 'matter' },
    request: { type: 'long-text', max: 5_000, section: 'matter' },
    against: { type: 'text', section: 'matter' },
    /** Whose act or decision it is about: what competence follows from. */
    rank: {
      type: 'choice',
      options: ['chair', 'deputy-chair', 'officer', 'village-head', 'above', 'other'],
      classifiedSafe: true,
      section: 'matter',
    },
    /** The day the complainant received or knew of what is complained of (limitation, LKN Art. 9). */
    known: { type: 'date', section: 'matter' },
    /** Days on which an obstacle kept the complainant from complaining: not counted (LKN Art. 9). */
    obstacleFrom: { type: 'date', section: 'matter' },
    obstacleUntil: { type: 'date', section: 'matter' },
    documents: { type: 'long-text', max: 5_000, section: 'matter' },
    related: { type: 'link', kind: 'petition', picked: true, section: 'handling' },
    competence: {
      type: 'choice',
      options: competences,
      list: 'competence',
      classifiedSafe: true,
      section: 'handling',
    },
    instance: {
      type: 'choice',
      options: ['first', 'second', 'further'],
      classifiedSafe: true,
      section: 'handling',
    },
    remote: { type: 'yes-no', classifiedSafe: true, section: 'handling' },
    remoteReason: { type: 'text', section: 'handling' },
    handler: { type: 'ref', kind: 'person', section: 'handling' },
    shared: { type: 'refs', kind: 'person', section: 'handling' },
    registerNumber: { type: 'code', max: 40, classifiedSafe: true, section: 'handling' },
    nationalCode: { type: 'code', max: 40, classifiedSafe: true, section: 'handling' },
    paperCode: { type: 'code', max: 20, classifiedSafe: true, section: 'handling' },
    finding: { type: 'choice', options: findings, list: 'finding', classifiedSafe: true, section: 'result' },
    decision: {
      type: 'choice',
      options: ['kept', 'modified', 'annulled'],
      classifiedSafe: true,
      section: 'result',
    },
    returnedMoney: { type: 'count', max: 1_000_000_000_000, section: 'result' },
    returnedLand: { type: 'count', max: 1_000_000_000, section: 'result' },
    satisfied: { type: 'choice', options: ['yes', 'partly', 'no'], section: 'result' },
    origin: { type: 'link', kind: 'dialogue' },
    visit: { type: 'link', kind: 'reception' },
  },
  rows: {
    attachment,
    look,
    /** Somebody opened a denunciation's record: who and when is the change itself (domain 2.7). */
    opened: { appendOnly: true, quiet: true, search: [], fields: {} },
    document: {
      search: ['name'],
      fields: {
        name: { type: 'text', needed: true },
        copy: { type: 'choice', options: ['original', 'certified', 'copy'] },
        sheets: { type: 'count', max: 10_000 },
      },
    },
    event: {
      appendOnly: true,
      stepsOfRole,
      search: ['note', 'document'],
      fields: {
        step: {
          type: 'choice',
          options: petitionSteps,
          needed: true,
          classifiedSafe: true,
        },
        date: { type: 'date', needed: true, classifiedSafe: true },
        /** The last day of what lasts: a posting, an extension, a suspension's expected end. */
        until: { type: 'date', classifiedSafe: true },
        /** The `content` row it is about; none: the whole paper. */
        content: { type: 'code', max: 80, made: true, classifiedSafe: true },
        reasons: { type: 'choices', options: stepReasons, classifiedSafe: true },
        /** The event that a `corrected` makes void, or that a `settled` lets stand. */
        of: { type: 'code', max: 80, made: true, classifiedSafe: true },
        /** Of a `settled`: the ids, parted by '/', of what it was chosen from and before, and that falls by it. */
        over: { type: 'code', max: 1_000, made: true, classifiedSafe: true },
        /** To whom it is guided or sent: of the list, for a denunciation's event has no words; its full name beside it. */
        body: { type: 'choice', options: bodies, classifiedSafe: true },
        bodyName: { type: 'text', max: 200 },
        /** A paper's number where words may not stand. */
        code: { type: 'code', max: 40, classifiedSafe: true },
        /** Of what is done face to face or hung up: where, and who was there. */
        place: { type: 'text', max: 200 },
        people: { type: 'text', max: 500 },
        note: { type: 'long-text', max: 5_000 },
        document: { type: 'text', max: 100 },
      },
    },
    /**
     * One matter of a paper that holds several: each is a case of its own (domain 2.4). A denunciation never stands beside
     * others: it has a record of its own, and its contents have no type.
     */
    content: {
      search: ['summary'],
      fields: {
        summary: { type: 'long-text', max: 5_000 },
        type: { type: 'choice', options: contentTypes, list: 'petition-type' },
        area: { type: 'listed', options: areas, list: 'area', classifiedSafe: true },
        competence: { type: 'choice', options: competences, list: 'competence', classifiedSafe: true },
        finding: { type: 'choice', options: findings, list: 'finding', classifiedSafe: true },
      },
    },
    /** Somebody went to see: evidence that counts as an event; its photos are attachments about the row. */
    'site-visit': {
      search: ['people', 'place', 'seen'],
      fields: {
        date: { type: 'date', needed: true },
        people: { type: 'text', needed: true },
        place: { type: 'text' },
        /** Latitude and longitude, if wanted. */
        position: { type: 'text', max: 60, input: 'position' },
        seen: { type: 'long-text', needed: true },
      },
    },
  },
});
