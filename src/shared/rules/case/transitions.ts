// In which phases of a case a step may happen, and for which types of petition: the state machine of domain 2.4 as a table.
// What also depends on days, competence and numbers of the law is asked by `why-not`.
import type { Step } from './case-steps.ts';
import type { CaseFacts, CaseType, Phase } from './case-types.ts';

type Place = { readonly in: readonly Phase[]; readonly of?: readonly CaseType[] };

const open = ['received', 'sorted'] as const;
const inHand = ['accepted', 'suspended'] as const;
const ends = ['passed-on', 'refused', 'withdrawn', 'stopped', 'investigated'] as const;
const all: readonly Phase[] = [...open, ...inHand, 'resolved', ...ends, 'archived'];
const wishes = ['proposal', 'feedback'] as const;
const limited = ['complaint', 'denunciation'] as const;

/** A step may stand in several rows: as soon as one of them fits, it may happen. */
export const places: { readonly [step in Step]: readonly Place[] } = {
  received: [{ in: open }],
  sorted: [{ in: ['received'] }],
  'not-eligible': [{ in: open }],
  // A mixed paper is guided to be split (TT 05/2021).
  guided: [{ in: open, of: ['complaint', 'mixed', 'other'] }],
  forwarded: [{ in: open, of: ['denunciation', ...wishes, 'other'] }],
  returned: [{ in: open, of: ['complaint', ...wishes, 'mixed', 'other'] }],
  refused: [{ in: open, of: [...limited, ...wishes] }],
  accepted: [{ in: open, of: [...limited, ...wishes] }],
  verifying: [{ in: ['accepted'] }, { in: open, of: wishes }],
  'site-visit': [{ in: [...open, ...inHand, 'resolved'] }],
  dialogue: [
    { in: ['accepted'], of: ['complaint'] },
    { in: [...open, 'accepted'], of: wishes },
  ],
  'marked-complex': [{ in: [...open, ...inHand] }],
  extended: [{ in: ['accepted'], of: ['denunciation'] }],
  suspended: [{ in: ['accepted'], of: limited }],
  resumed: [{ in: ['suspended'], of: limited }],
  stopped: [{ in: [...inHand, 'withdrawn'], of: limited }],
  // The complainant's own act (LKN Art. 11): the commune's is to accept it anew.
  continued: [{ in: ['stopped', 'archived'], of: ['complaint'] }],
  withdrawn: [{ in: [...open, ...inHand] }],
  concluded: [{ in: ['accepted'], of: ['denunciation'] }],
  // What follows from a denunciation's conclusion is decided after it (LTC Art. 36).
  decided: [
    { in: ['accepted'], of: ['complaint'] },
    { in: ['resolved'], of: ['denunciation'] },
  ],
  // A body that sent a complaint on is told what was done with it.
  answered: [
    { in: [...open, 'accepted'], of: [...wishes, 'other'] },
    { in: ['passed-on'], of: ['complaint', 'mixed', 'other'] },
  ],
  sent: [{ in: [...inHand, 'resolved', ...ends] }],
  posted: [{ in: ['resolved'] }],
  'taken-down': [{ in: ['resolved'] }],
  enforced: [{ in: ['resolved'] }],
  archived: [{ in: ['resolved', ...ends] }],
  'second-complaint': [{ in: [...inHand, 'resolved', 'archived'], of: ['complaint'] }],
  'further-denunciation': [{ in: [...inHand, 'resolved', 'archived'], of: ['denunciation'] }],
  'to-investigators': [{ in: [...open, ...inHand, 'resolved'] }],
  corrected: [{ in: all }],
  settled: [{ in: all }],
  note: [{ in: all }],
};

/** Where a step brings a case; steps that are not named leave it where it is. */
const brings: { readonly [step in Step]?: Phase } = {
  sorted: 'sorted',
  'not-eligible': 'refused',
  guided: 'passed-on',
  forwarded: 'passed-on',
  returned: 'passed-on',
  refused: 'refused',
  accepted: 'accepted',
  suspended: 'suspended',
  resumed: 'accepted',
  stopped: 'stopped',
  continued: 'sorted',
  withdrawn: 'withdrawn',
  concluded: 'resolved',
  archived: 'archived',
};

/** The phase after a step that was lawful in this one. */
export const phaseAfter = (phase: Phase, step: Step): Phase => {
  const isOpen = phase === 'received' || phase === 'sorted';
  if (step === 'verifying' && isOpen) return 'accepted';
  if (step === 'to-investigators') return isOpen ? 'investigated' : phase;
  if (step === 'answered' || step === 'decided') return phase === 'passed-on' ? phase : 'resolved';
  return brings[step] ?? phase;
};

export const mayHappenIn = ({ type }: Pick<CaseFacts, 'type'>, phase: Phase, step: Step): boolean =>
  places[step].some((place) => place.in.includes(phase) && (!place.of || place.of.includes(type)));
