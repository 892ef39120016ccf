// What is odd about a case though every event stands where it may: said on its page with the article, and never a wall.
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { RuleRow } from '../rule-rows.ts';
import type { Step } from './case-steps.ts';
import type { CaseFacts, CaseState, Group } from './case-types.ts';
import { clocksOf } from './clocks.ts';
import { extensionsAllowed, isInTime } from './limits.ts';
import { groupOf, type MisRepresented, misRepresented } from './many-people.ts';
import { reasonsOf } from './reasons-of.ts';

export type Doubt =
  /** Decided after the end of the limit it was to lengthen; the law is silent, and it lengthens nothing here. */
  | { readonly type: 'late-extension' | 'late-complex'; readonly on: Day; readonly due: Day }
  /** More extensions than the grounds of its complexity allow. */
  | { readonly type: 'extension-too-many'; readonly on: Day; readonly most: number }
  /** What was ticked of who brings it does not agree with how many they are. */
  | {
      readonly type: 'group-differs';
      readonly people: number;
      readonly said: Group;
      readonly group: Group;
      readonly rule: RuleRow | undefined;
    }
  /** Brought when the time for complaining was over; accepted only for a good reason (LKN Art. 9, 11). */
  | { readonly type: 'out-of-time'; readonly due: Day; readonly rule: RuleRow }
  /** Dated after today: it counts for nothing before its day. */
  | { readonly type: 'ahead'; readonly step: Step; readonly on: Day }
  | { readonly type: 'received-ahead'; readonly on: Day }
  /** Marked complex, and by which ground of the list nobody said. */
  | { readonly type: 'complex-without-grounds' }
  /** Counted as remote, and why nobody wrote. */
  | { readonly type: 'remote-without-reason' }
  | MisRepresented;

export const doubtsOf = (facts: CaseFacts, state: CaseState, law: Law): readonly Doubt[] => {
  const { signatories: said, people, received, type } = facts;
  const { group, rule } = groupOf(people, law.rules, received);
  const wrong = misRepresented(facts, law.rules, state.accepted ?? received);
  return [
    ...(said !== undefined && said !== group
      ? [{ type: 'group-differs', people, said, group, rule } as const]
      : []),
    ...(wrong ? [wrong] : []),
    ...aheadDoubts(facts, state),
    ...groundDoubts(facts, state),
    ...(type === 'denunciation' ? extensionDoubts(facts, state, law) : []),
    ...(type === 'complaint' ? [...lateDoubts(facts, state, law), ...complexDoubts(facts, state, law)] : []),
  ];
};

const aheadDoubts = ({ received }: CaseFacts, { ahead, asOf }: CaseState): readonly Doubt[] => [
  ...(asOf !== undefined && received > asOf ? [{ type: 'received-ahead', on: received } as const] : []),
  ...ahead.map(({ step, date }) => ({ type: 'ahead', step, on: date }) as const),
];

/** What lengthens a limit has its ground written down (LKN Art. 28, NĐ 31/2019). */
const groundDoubts = ({ type, remote, remoteReasoned }: CaseFacts, state: CaseState): readonly Doubt[] => {
  const isLimited = type === 'complaint' || type === 'denunciation';
  const grounds = reasonsOf('marked-complex', type);
  const isGrounded = state.complexReasons.some((one) => grounds.includes(one));
  return [
    ...(isLimited && state.complex && !isGrounded ? [{ type: 'complex-without-grounds' } as const] : []),
    ...(type === 'complaint' && remote && !remoteReasoned
      ? [{ type: 'remote-without-reason' } as const]
      : []),
  ];
};

/** Each extension that took the place of no limit. */
const extensionDoubts = (facts: CaseFacts, state: CaseState, law: Law): readonly Doubt[] => {
  const { accepted = '', extensions } = state;
  const limits = clocksOf(facts, state, law, accepted).filter(({ atEnd }) => atEnd === 'may-denounce-on');
  const [last] = limits.slice(-1);
  // All but the last were replaced by an extension, in order.
  return extensions.slice(limits.length - 1).map((on): Doubt => {
    return last && !isInTime(last.counted, on)
      ? { type: 'late-extension', on, due: last.counted.due }
      : { type: 'extension-too-many', on, most: extensionsAllowed(state, law) };
  });
};

/** While nothing was decided about it: afterwards it was taken or refused, and why stands there. */
const lateDoubts = (facts: CaseFacts, state: CaseState, law: Law): readonly Doubt[] => {
  if (state.phase !== 'received' && state.phase !== 'sorted') return [];
  return clocksOf(facts, state, law, facts.received).flatMap(({ rule, counted: { due }, done }): Doubt[] =>
    rule.rule === 'complaint.limitation' && done !== undefined && done > due
      ? [{ type: 'out-of-time', due, rule }]
      : [],
  );
};

const complexDoubts = (facts: CaseFacts, state: CaseState, law: Law): readonly Doubt[] => {
  const { accepted = '', days, complex } = state;
  const on = days['marked-complex'];
  const limit = clocksOf(facts, state, law, accepted)
    .filter(({ atEnd }) => atEnd === 'may-complain-on')
    .at(-1);
  const isLonger = limit?.rule.rule.endsWith('complex') ?? true;
  return complex && on !== undefined && limit && !isLonger
    ? [{ type: 'late-complex', on, due: limit.counted.due }]
    : [];
};
