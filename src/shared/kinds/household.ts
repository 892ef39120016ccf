// The households of a village: the denominator of its votes and the roll of its meetings (LDC Art. 18, 21).
import { household as brief } from './briefs.ts';
import { defineKind } from './define-kind.ts';
import { languages } from './lists.ts';

export const household = defineKind({
  ...brief,
  version: 1,
  search: ['name', 'group', 'phone'],
  fields: {
    village: { type: 'ref', kind: 'village', needed: true, section: 'main' },
    number: { type: 'count', max: 100_000, section: 'main' },
    /** The householder. */
    name: { type: 'text', identity: 'name', needed: true, section: 'main' },
    group: { type: 'text', section: 'main' },
    members: { type: 'count', max: 1_000, section: 'main' },
    voters: { type: 'count', max: 1_000, section: 'main' },
    representative: { type: 'text', identity: 'name', section: 'main' },
    phone: { type: 'text', max: 30, input: 'tel', identity: 'phone', section: 'main' },
    poverty: { type: 'choice', options: ['none', 'near-poor', 'poor'], section: 'more' },
    language: { type: 'choice', options: languages, list: 'language', section: 'more' },
    /** The day it moved away, merged with another or died out; it then counts no more. */
    ended: { type: 'date', section: 'more' },
    note: { type: 'text', section: 'more' },
  },
  rows: {},
});
