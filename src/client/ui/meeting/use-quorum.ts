// How many households a meeting needs on its day, and how many it has.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { needOf } from '../../../shared/rules/meeting/mark-of.ts';
import { ruleOn } from '../../../shared/rules/rules.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { countRoll, type RollEntry } from '../household/roll.ts';
import { dayOf } from '../text/format-date.ts';
import type { Quorum } from './QuorumCount.tsx';
import type { ShownMeeting } from './use-meeting.ts';

/** Of the ticks as they stand on the screen. */
export const useQuorum = (
  bundle: Bundle,
  entries: readonly Pick<RollEntry, 'presence' | 'left'>[],
): Quorum => {
  const { catalog, now } = useAccount();
  const { date } = bundle.root.values;
  const day = typeof date === 'string' ? date : dayOf(now());
  const row = ruleOn(lawInForce(catalog.directory.value).rules, 'quorum.meeting', day);
  return { row, ...countRoll(entries, (households) => (row ? needOf(row, households) : 0)) };
};

/** Of the meeting as it is measured: parts that met by themselves, numbers written down, minutes that were closed. */
export const quorumOf = ({ meeting: { roll, day }, entries, law }: ShownMeeting): Quorum => {
  const row = ruleOn(law.rules, 'quorum.meeting', day);
  const { households: total, present } = roll;
  const need = row ? needOf(row, total) : 0;
  const { left } = countRoll(entries, () => 0);
  return { row, total, present, left, need, missing: Math.max(0, need - present) };
};
