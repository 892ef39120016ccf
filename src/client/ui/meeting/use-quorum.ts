// How many households a meeting needs on its day, and how many it has.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { needOf } from '../../../shared/rules/meeting/mark-of.ts';
import type { RuleRow } from '../../../shared/rules/rule-rows.ts';
import { ruleOn } from '../../../shared/rules/rules.ts';
import { useAccount } from '../account-context.ts';
import { lawInForce } from '../cases/law-in-force.ts';
import { countRoll, type RollCount, type RollEntry } from '../household/roll.ts';
import { dayOf } from '../text/format-date.ts';

/** `row`: undefined where no rule was in force that day; nothing is missing then. */
export const useQuorum = (
  bundle: Bundle,
  entries: readonly Pick<RollEntry, 'presence' | 'left'>[],
): RollCount & { readonly row: RuleRow | undefined } => {
  const { catalog, now } = useAccount();
  const { date } = bundle.root.values;
  const day = typeof date === 'string' ? date : dayOf(now());
  const row = ruleOn(lawInForce(catalog.directory.value).rules, 'quorum.meeting', day);
  return { row, ...countRoll(entries, (households) => (row ? needOf(row, households) : 0)) };
};
