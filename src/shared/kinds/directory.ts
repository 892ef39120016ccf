// The directory: the commune, its villages and its people; written at the commune, read everywhere offline.
import { defineKind } from './define-kind.ts';
import { roles, villageWords } from './lists.ts';

export const commune = defineKind({
  name: 'commune',
  version: 1,
  directory: true,
  title: ['name'],
  search: [],
  fields: {
    code: { type: 'text', max: 5, needed: true },
    name: { type: 'text', needed: true },
    provinceName: { type: 'text', needed: true },
    /** The two or three letters that begin a case code ("BL"). */
    letters: { type: 'text', max: 4, needed: true },
    villageWord: { type: 'choice', options: villageWords, list: 'village-word', needed: true },
  },
  rows: {},
});

export const village = defineKind({
  name: 'village',
  version: 1,
  directory: true,
  title: ['name'],
  search: ['name'],
  fields: {
    name: { type: 'text', needed: true },
    number: { type: 'count', max: 10_000 },
  },
  rows: {},
});

export const person = defineKind({
  name: 'person',
  version: 1,
  directory: true,
  title: ['name'],
  search: ['name'],
  fields: {
    name: { type: 'text', needed: true },
    title: { type: 'text' },
    roles: { type: 'choices', options: roles, list: 'role', needed: true },
    villages: { type: 'refs', kind: 'village' },
    /** False once the person has left: sees and writes nothing any more. */
    active: { type: 'yes-no' },
  },
  rows: {},
});
