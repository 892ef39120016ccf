// Which paper a step of a case calls for, by type of petition (domain 2.5; LKN Art. 10, 11, 11a, 27, 31; LTC Art. 24, 29, 30,
// 34). Named by what the paper is: the numbers of forms are not known.
import type { Step } from './case-steps.ts';
import type { CaseType } from './case-types.ts';

export const paperNames = [
  'receipt',
  'acceptance-notice',
  'refusal-notice',
  'guidance-slip',
  'return-notice',
  'forwarding-slip',
  'forwarding-notice',
  'suspension-decision',
  'resumption-notice',
  'termination-decision',
  'withdrawal-minutes',
  'site-visit-minutes',
  'dialogue-minutes',
  'posting-minutes',
  'complaint-decision',
  'answer',
  'denunciation-acceptance',
  'denunciation-forwarding',
  'denunciation-extension',
  'denunciation-suspension',
  'denunciation-resumption',
  'denunciation-termination',
  'denunciation-posting',
] as const;

export type PaperName = (typeof paperNames)[number];

type Call = { readonly papers: readonly PaperName[]; readonly of: readonly CaseType[] };

const complaint = ['complaint'] as const;
const denunciation = ['denunciation'] as const;
const wishes = ['proposal', 'feedback'] as const;
const open = ['complaint', 'proposal', 'feedback', 'mixed', 'other'] as const;

/** Whatever a denunciation calls for is made of lists, dates and codes (decision 10): papers of its own. */
const called: { readonly [step in Step]?: readonly Call[] } = {
  received: [{ papers: ['receipt'], of: open }],
  accepted: [
    { papers: ['acceptance-notice'], of: ['complaint', ...wishes] },
    { papers: ['denunciation-acceptance'], of: denunciation },
  ],
  refused: [{ papers: ['refusal-notice'], of: ['complaint', ...wishes] }],
  guided: [{ papers: ['guidance-slip'], of: ['complaint', 'mixed', 'other'] }],
  returned: [{ papers: ['return-notice'], of: open }],
  forwarded: [
    { papers: ['forwarding-slip', 'forwarding-notice'], of: [...wishes, 'other'] },
    { papers: ['denunciation-forwarding'], of: denunciation },
  ],
  'site-visit': [{ papers: ['site-visit-minutes'], of: open }],
  dialogue: [{ papers: ['dialogue-minutes'], of: ['complaint', ...wishes] }],
  extended: [{ papers: ['denunciation-extension'], of: denunciation }],
  suspended: [
    { papers: ['suspension-decision'], of: complaint },
    { papers: ['denunciation-suspension'], of: denunciation },
  ],
  resumed: [
    { papers: ['resumption-notice'], of: complaint },
    { papers: ['denunciation-resumption'], of: denunciation },
  ],
  stopped: [
    { papers: ['termination-decision'], of: complaint },
    { papers: ['denunciation-termination'], of: denunciation },
  ],
  withdrawn: [{ papers: ['withdrawal-minutes'], of: open }],
  decided: [{ papers: ['complaint-decision'], of: complaint }],
  posted: [
    { papers: ['posting-minutes'], of: ['complaint', ...wishes, 'other'] },
    { papers: ['denunciation-posting'], of: denunciation },
  ],
  answered: [{ papers: ['answer'], of: ['complaint', ...wishes, 'other'] }],
};

/** The papers a step calls for; the first is the one that makes the step lawful. Empty for most steps. */
export const papersFor = (step: Step, type: CaseType): readonly PaperName[] =>
  called[step]?.find(({ of }) => of.includes(type))?.papers ?? [];

/** The step a paper is of, for this type; undefined where this type has no such paper. */
export const stepOfPaper = (paper: PaperName, type: CaseType): Step | undefined =>
  (Object.keys(called) as Step[]).find((step) => papersFor(step, type).includes(paper));
