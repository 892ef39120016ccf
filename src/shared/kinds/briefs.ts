// What home and the access table need of each kind. Apart from the fields, which come with the first form or list: a field
// more costs the way home nothing (decision 8). Each kind's declaration begins with its brief.
import type { Bundle } from '../core/bundle.ts';
import { stepsOf } from './petition-events.ts';

/** Which rows of the access table hold for a kind. A record of type tố cáo has a row of its own. */
export type AccessGroup = 'directory' | 'open' | 'petition' | 'office' | 'notice';

export type KindBrief = {
  readonly name: string;
  readonly access: AccessGroup;
  /** Part of a register, read in its place: found by search, never among the recent records. */
  readonly register?: true;
  /** The date that places a record in its month: the one thing about it kept in clear on the phone. */
  readonly dateField?: string;
  /** The field that heads it in a list; the first that holds something is shown. */
  readonly title: readonly string[];
  /** The field with the villages it concerns. */
  readonly villagesField?: string;
  /** The choice that says what it is, and what the keys of its options' texts begin with. */
  readonly type?: { readonly field: string; readonly texts: string };
  /** The steps of its case that count, in order of law. */
  readonly steps?: (bundle: Bundle) => readonly string[];
};

const directory = (name: string, title = 'name') => ({ name, access: 'directory', title: [title] }) as const;

export const commune: KindBrief = directory('commune');
export const village: KindBrief = directory('village');
export const person: KindBrief = directory('person');
export const listItem: KindBrief = directory('list-item');
export const holiday: KindBrief = directory('holiday');
export const rule: KindBrief = directory('rule', 'rule');

export const dialogue: KindBrief = {
  name: 'dialogue',
  access: 'open',
  dateField: 'date',
  title: ['subject'],
  villagesField: 'villages',
  type: { field: 'form', texts: 'dialogue.form' },
};

export const petition: KindBrief = {
  name: 'petition',
  access: 'petition',
  dateField: 'received',
  title: ['summary', 'paperCode', 'code'],
  villagesField: 'villages',
  type: { field: 'type', texts: 'petition-type' },
  steps: stepsOf,
};

export const minutes: KindBrief = {
  name: 'minutes',
  access: 'open',
  dateField: 'date',
  title: ['subject'],
  villagesField: 'villages',
  type: { field: 'form', texts: 'minutes.form' },
};

export const reception: KindBrief = {
  name: 'reception',
  access: 'office',
  dateField: 'date',
  title: ['receiver', 'place'],
  type: { field: 'form', texts: 'reception.form' },
};

export const household: KindBrief = {
  name: 'household',
  access: 'open',
  register: true,
  title: ['name'],
  villagesField: 'village',
};

export const notice: KindBrief = {
  name: 'notice',
  access: 'notice',
  dateField: 'date',
  title: ['subject'],
  villagesField: 'villages',
  type: { field: 'form', texts: 'notice.form' },
};

export const voterList: KindBrief = {
  name: 'voter-list',
  access: 'office',
  dateField: 'date',
  title: ['subject'],
  type: { field: 'level', texts: 'voter-list.level' },
};

/** The kinds people write in the field, in the order home offers them. */
export const fieldBriefs: readonly KindBrief[] = [dialogue, petition, minutes, reception];

export const briefs: { readonly [name: string]: KindBrief } = Object.fromEntries(
  [commune, village, person, ...fieldBriefs, household, notice, voterList, listItem, holiday, rule].map(
    (brief) => [brief.name, brief],
  ),
);
