// What the access table says, every cell said again: what each role may do to each kind of record, by how the person stands to it.
import type { Action } from '../../src/shared/access/access.ts';
import type { Facts } from '../../src/shared/access/facts.ts';
import { servedVillages } from '../../src/shared/access/served-villages.ts';
import type { Role } from '../../src/shared/kinds/roles.ts';
import { accepted, bundleOf, idOf, making } from './bundles.ts';
import { me, mine, other } from './judged.ts';

const merged = bundleOf(accepted(1, making('V0', { successors: [mine] }, { kind: 'village' })));

export const letters: { readonly [letter: string]: Action } = {
  S: 'see',
  C: 'create',
  W: 'write',
  D: 'delete',
  R: 'redact',
  H: 'share',
  A: 'announce',
};

const someone = { by: idOf('P9'), villages: [other], shared: [] };
/** My village, and what was merged into it. */
export const served = servedVillages([mine], [merged]);
const earlier = idOf('V0');

export const situations: { readonly [name: string]: Omit<Facts, 'kind' | 'denunciation'> } = {
  'mine, of another village': { ...someone, by: me },
  'mine, of no village': { ...someone, by: me, villages: [] },
  'shared with me': { ...someone, shared: [idOf('P8'), me] },
  'of my village and another': { ...someone, villages: [other, mine] },
  'of another village': someone,
  'of no village': { ...someone, villages: [] },
  'of a village merged into mine': { ...someone, villages: [earlier] },
  'mine, of my village': { ...someone, by: me, villages: [mine] },
  'shared with me, of my village': { ...someone, villages: [mine], shared: [me] },
};

/** Per role: what it may do in each situation, in the order above. */
export type Row = readonly [Role, ...string[]];
const directory: readonly Row[] = [
  ['head', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S'],
  ['officer', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S'],
  ['leader', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S', 'S'],
  ['admin', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD'],
];
const meetings: readonly Row[] = [
  ['head', '', 'SCWD', '', 'SCWD', '', '', 'SCWD', 'SCWD', 'SCWD'],
  ['officer', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD'],
  ['leader', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR'],
  ['admin', '', '', '', '', '', '', '', '', ''],
];
const petitions: readonly Row[] = [
  ['head', 'SCWD', 'SCWD', 'S', '', '', '', '', 'SCWD', 'S'],
  ['officer', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH', 'SCWDH'],
  ['leader', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR', 'SCWDHR'],
  ['admin', '', '', '', '', '', '', '', '', ''],
];
const denunciations: readonly Row[] = [
  ['head', '', '', '', '', '', '', '', '', ''],
  ['officer', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD'],
  ['leader', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR'],
  ['admin', '', '', '', '', '', '', '', '', ''],
];

const atTheOffice: readonly Row[] = [
  ['head', '', '', '', '', '', '', '', '', ''],
  ['officer', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD', 'SCWD'],
  ['leader', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR', 'SCWDR'],
  ['admin', '', '', '', '', '', '', '', '', ''],
];

const notices: readonly Row[] = [
  ['head', '', '', '', 'SA', '', '', 'SA', 'SA', 'SA'],
  ['officer', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA', 'SCWDA'],
  ['leader', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR', 'SCWDAR'],
  ['admin', '', '', '', '', '', '', '', '', ''],
];

export const expected: readonly (readonly [string, boolean, readonly Row[]])[] = [
  ['commune', false, directory],
  ['village', false, directory],
  ['person', false, directory],
  ['list-item', false, directory],
  ['holiday', false, directory],
  ['rule', false, directory],
  ['household', false, meetings],
  ['reception', false, atTheOffice],
  ['dialogue', false, meetings],
  ['minutes', false, meetings],
  ['notice', false, notices],
  ['voter-list', false, atTheOffice],
  ['petition', false, petitions],
  ['petition', true, denunciations],
];
