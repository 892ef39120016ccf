// The directory: the commune, its villages and its people; written at the commune, read everywhere offline.
import type { Unit } from '../rules/rule-rows.ts';
import * as briefs from './briefs.ts';
import { defineKind } from './define-kind.ts';
import { editableLists, villageWords } from './lists.ts';
import { roles } from './roles.ts';

export const commune = defineKind({
  ...briefs.commune,
  version: 1,
  search: [],
  fields: {
    code: { type: 'text', max: 5, needed: true },
    name: { type: 'text', needed: true },
    provinceName: { type: 'text', needed: true },
    /** The two or three letters that begin a case code ("BL"). */
    letters: { type: 'text', max: 4, needed: true },
    villageWord: { type: 'choice', options: villageWords, list: 'village-word', needed: true },
    /** The public half of the key that reopens phones whose PIN is forgotten: a P-256 point, base64url. */
    recoveryKey: { type: 'text', max: 100 },
  },
  rows: {},
});

export const village = defineKind({
  ...briefs.village,
  version: 1,
  search: ['name'],
  fields: {
    name: { type: 'text', needed: true },
    number: { type: 'count', max: 10_000 },
    /** The day it was merged, split or dissolved; records of its day keep it. */
    ended: { type: 'date' },
    /** What it became part of; who serves those sees its records too. */
    successors: { type: 'refs', kind: 'village' },
    decision: { type: 'text' },
  },
  rows: {
    /** A name it had, up to the day it was given another. */
    'former-name': {
      search: ['name'],
      fields: {
        name: { type: 'text', needed: true },
        until: { type: 'date' },
        decision: { type: 'text' },
      },
    },
  },
});

/** An entry of a list that fields of type `listed` choose from: a new one, or a built-in one's new name or retirement. */
export const listItem = defineKind({
  ...briefs.listItem,
  version: 1,
  search: [],
  fields: {
    list: { type: 'choice', options: editableLists, list: 'editable-list', needed: true },
    name: { type: 'text', needed: true },
    /** The built-in option it renames or retires, or for a new one the option it is reported under. */
    builtIn: { type: 'text', max: 40 },
    replaces: { type: 'yes-no' },
    active: { type: 'yes-no' },
  },
  rows: {},
});

/** A day off or a Saturday worked, as announced each year (BLLĐ Art. 111, 112; domain 6). */
export const holiday = defineKind({
  ...briefs.holiday,
  version: 1,
  search: [],
  fields: {
    date: { type: 'date', needed: true },
    name: { type: 'text', needed: true },
    work: { type: 'choice', options: ['off', 'working'], needed: true },
    decision: { type: 'text' },
  },
  rows: {},
});

/** As `Unit` of rules/rule-rows.ts. */
const ruleUnits = [
  'calendar-days',
  'working-days',
  'months',
  'fraction',
  'times',
  'people',
  'households',
  'day-of-month',
  'on-off',
] as const satisfies readonly Unit[];

/** A rule of law as the commune applies it: a whole row that stands in place of the shipped one it names (decision 15). */
export const rule = defineKind({
  ...briefs.rule,
  version: 2,
  search: [],
  fields: {
    /** The id of the shipped row it stands in place of: 'complaint.resolve@2012'. */
    rule: { type: 'text', max: 60, needed: true },
    value: { type: 'count', max: 1_000_000, needed: true },
    /** The second half of a fraction: 2 of 3. */
    of: { type: 'count', max: 1_000_000 },
    /** Of a fraction: strictly more than it, and of whom; where neither is said as the shipped row has it. */
    over: { type: 'yes-no' },
    base: { type: 'choice', options: ['households', 'present', 'attendees', 'voters'] },
    unit: {
      type: 'choice',
      options: ruleUnits,
      needed: true,
    },
    citation: { type: 'text', needed: true },
    from: { type: 'date', needed: true },
    to: { type: 'date' },
    certainty: { type: 'choice', options: ['high', 'medium', 'low', 'unknown'] },
    confirmedBy: { type: 'text' },
    reason: { type: 'long-text', max: 2_000, needed: true },
  },
  rows: {},
});

export const person = defineKind({
  ...briefs.person,
  version: 1,
  search: ['name'],
  fields: {
    name: { type: 'text', needed: true },
    title: { type: 'text' },
    roles: { type: 'choices', options: roles, list: 'role', needed: true },
    villages: { type: 'refs', kind: 'village' },
    phone: { type: 'text', max: 30, input: 'tel', identity: 'phone' },
    from: { type: 'date' },
    until: { type: 'date' },
    /** Who took the office over. */
    successor: { type: 'ref', kind: 'person' },
    /** False once the person has left: sees and writes nothing any more. */
    active: { type: 'yes-no' },
  },
  rows: {
    /** The office reopened a phone whose PIN was forgotten: who and when is the change itself. */
    reopened: {
      appendOnly: true,
      quiet: true,
      search: [],
      fields: {
        /** What the phone's lock screen says: "K7 · Trưởng bản". */
        device: { type: 'text', max: 60 },
      },
    },
  },
});
