// What does not add up, each with its two numbers, said as it is typed.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { WrongSum } from '../../../shared/rules/meeting/result-types.ts';
import { householdTitle } from '../household/HouseholdRows.tsx';
import type { RollEntry } from '../household/roll.ts';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { wrongWords } from './result-words.ts';

interface WrongSumsProps {
  readonly wrong: readonly WrongSum[];
  readonly bundle: Bundle;
  readonly entries: readonly RollEntry[];
}

export function WrongSums({ wrong, bundle, entries }: WrongSumsProps) {
  if (wrong.length === 0) return null;
  const nameOf = (id: RecordId): string => {
    const { name, label } = bundle.rows[id]?.values ?? {};
    const household = entries.find((entry) => entry.id === id)?.household;
    return String(name ?? label ?? (household ? householdTitle(household) : ''));
  };
  return (
    <Notice kind="error" title={t('vote.wrongTitle')}>
      <ul class="points">
        {wrong.map((one) => (
          <li key={`${one.type} ${one.cluster ?? ''} ${one.option ?? ''} ${one.slips ?? ''}`}>
            {wrongWords(one, nameOf)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
