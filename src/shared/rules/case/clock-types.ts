// What a clock of a case is: a limit, what it is counted from, when it was met, and what its end means.
import type { RecordId } from '../../core/ids.ts';
import type { Day } from '../days.ts';
import type { Counted } from '../deadline.ts';
import type { RuleRow } from '../rule-rows.ts';

/**
 * What the end of a clock means:
 * - overdue: the commune is in breach
 * - may-complain-on, may-denounce-on: the same, and the citizen may go on to the province (LKN Art. 33, LTC Art. 37)
 * - may-come-down: what is posted has hung long enough
 * - takes-effect: the decision is in force (LKN Art. 44)
 * - out-of-time: the citizen's own time is over
 */
export type AtEnd =
  | 'overdue'
  | 'may-complain-on'
  | 'may-denounce-on'
  | 'may-come-down'
  | 'takes-effect'
  | 'out-of-time';

export type Clock = {
  readonly rule: RuleRow;
  /** The day it is counted from, itself not counted. */
  readonly trigger: Day;
  readonly counted: Counted;
  /** T2 has two readings: this one, the stricter, warns; `counted` makes it overdue. */
  readonly stricter?: Counted;
  readonly stricterRule?: RuleRow;
  /** The day it was met. */
  readonly done?: Day;
  /** The day it ceased to matter without being met: the case ended otherwise, or a longer limit took its place. */
  readonly ended?: Day;
  readonly content?: RecordId;
  readonly atEnd: AtEnd;
};

/** Whether the clock still runs. */
export const isOpen = ({ done, ended }: Clock): boolean => done === undefined && ended === undefined;

/** Whether its end is a breach: the clocks that belong in lists of what is due. */
export const isDuty = ({ atEnd }: Clock): boolean =>
  atEnd === 'overdue' || atEnd === 'may-complain-on' || atEnd === 'may-denounce-on';
