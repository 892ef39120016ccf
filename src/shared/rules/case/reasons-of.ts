// Which grounds the law gives for a step, by type of petition: what a form offers, and all that a denunciation's event may
// say (domain 2.2, 2.3; decision 10).
import type { Reason, Step } from './case-steps.ts';
import type { CaseType } from './case-types.ts';

/** TT 05/2021: not eligible; guided before is guided no more. */
const ineligible: readonly Reason[] = ['unnamed', 'unreadable', 'insulting', 'copied', 'guided-before'];

/** LKN Art. 11. */
const refusals: readonly Reason[] = [
  'internal',
  'unaffected',
  'incapable',
  'unauthorised',
  'unsigned',
  'late',
  'second-decided',
  'lapsed',
  'in-court',
];

/** LTC Art. 29. */
const denunciationRefusals: readonly Reason[] = ['groundless', 'settled-before', 'incapable', 'in-court'];

/** NĐ 31/2019: complex by any one, specially complex by two or more. */
const complexity: readonly Reason[] = [
  'many-places',
  'many-contents',
  'many-people',
  'foreign',
  'many-bodies',
  'disputed',
];

/** LKN Art. 11a, LTC Art. 34. */
const suspensions: readonly Reason[] = ['force-majeure', 'obstacle', 'awaiting'];

const stops: readonly Reason[] = ['died', 'dissolved', 'in-court'];

export const reasonsOf = (step: Step, type: CaseType): readonly Reason[] => {
  const isDenunciation = type === 'denunciation';
  switch (step) {
    case 'not-eligible':
      return ineligible;
    case 'refused':
      return isDenunciation ? denunciationRefusals : refusals;
    // Several places to verify lengthen a denunciation's first check (LTC Art. 24).
    case 'sorted':
      return isDenunciation ? ['many-places'] : [];
    case 'marked-complex':
      return complexity;
    case 'suspended':
      return isDenunciation ? ['awaiting'] : suspensions;
    case 'stopped':
      return stops;
    // What was withdrawn is examined again only so (LKN Art. 10).
    case 'continued':
      return isDenunciation ? [] : ['coerced'];
    // What follows from the conclusion on a denunciation that found nothing (LTC Art. 36).
    case 'decided':
      return isDenunciation ? ['no-violation'] : [];
    case 'withdrawn':
      return isDenunciation ? ['coerced', 'violation'] : ['coerced'];
    case 'dialogue':
      return ['absent'];
    default:
      return [];
  }
};
