// Why a step is not lawful: closed types with what is needed to say so; the screen has the words.
import type { Day } from '../days.ts';
import type { RuleRow } from '../rule-rows.ts';
import type { Step } from './case-steps.ts';
import type { Phase } from './case-types.ts';
import type { MisRepresented } from './many-people.ts';

export type Unlawful =
  /** The day lies before the paper was received. */
  | { readonly type: 'before-receipt'; readonly received: Day }
  /** The day has not come yet. */
  | { readonly type: 'not-yet'; readonly today: Day }
  /** Never done with a petition of this type: a denunciation is not guided, a complaint not forwarded. */
  | { readonly type: 'not-of-this-type' }
  | { readonly type: 'forward-not-guide' }
  | { readonly type: 'guide-not-forward' }
  /** A paper of several contents is split first. */
  | { readonly type: 'split-first' }
  | { readonly type: 'archived' }
  | { readonly type: 'not-accepted' }
  | { readonly type: 'not-decided' }
  | { readonly type: 'not-suspended' }
  | { readonly type: 'is-suspended' }
  | { readonly type: 'withdrawn' }
  /** Not where the case stands; `phase` says where that is. */
  | { readonly type: 'not-now'; readonly phase: Phase }
  /** It happened, and happens but once. */
  | { readonly type: 'done-already'; readonly on: Day }
  | { readonly type: 'content-withdrawn' }
  /** What was written for later days would no longer be lawful. */
  | { readonly type: 'breaks-later'; readonly step: Step; readonly on: Day }
  | { readonly type: 'to-be-settled' }
  | { readonly type: 'nothing-to-settle' }
  | { readonly type: 'nothing-to-correct' }
  | { readonly type: 'not-competent' }
  | { readonly type: 'ours' }
  | { readonly type: 'competence-unclear' }
  | { readonly type: 'not-law-then'; readonly rule: RuleRow | undefined }
  | { readonly type: 'not-complex' }
  /** Marked complex without any ground of the list. */
  | { readonly type: 'no-grounds' }
  /** An earlier paper of the same case was guided: this one is filed (TT 05/2021). */
  | { readonly type: 'guided-once' }
  | { readonly type: 'no-extension-left'; readonly most: number }
  | Exclude<MisRepresented, { readonly type: 'nobody-represents' }>
  | { readonly type: 'limit-runs'; readonly due: Day }
  /** The limit that it would lengthen had passed. */
  | { readonly type: 'limit-passed'; readonly due: Day }
  | { readonly type: 'posting-runs'; readonly until: Day }
  | { readonly type: 'not-posted' }
  | { readonly type: 'not-sent' }
  | { readonly type: 'not-stopped' }
  /** Nothing was stopped that could be brought on again. */
  | { readonly type: 'nothing-stopped' }
  /** The days for bringing it on again had passed. */
  | { readonly type: 'stopped-too-long'; readonly due: Day }
  /** What was withdrawn is examined again only where somebody was coerced. */
  | { readonly type: 'withdrawn-for-good'; readonly rule: RuleRow }
  | { readonly type: 'not-answered' }
  /** What follows from the conclusion on a denunciation is not decided (LTC Art. 36). */
  | { readonly type: 'not-handled' };
