// The households that the register has as poor or near poor, taken onto the list of a poverty review by one press.
import type { Bundle, RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { SaveStep } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useRoll } from '../household/use-roll.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

interface FromRegisterProps {
  readonly root: RecordId;
  readonly item: ItemFacts;
  readonly options: readonly RecordState[];
  readonly bundle: Bundle;
}

export function FromRegister({ root, item, options, bundle }: FromRegisterProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const { entries } = useRoll(bundle);
  const listed = new Set(options.map(({ values }) => values.household));
  const missing = entries.flatMap(({ household }) => {
    const list = household?.values.poverty;
    const isPoor = list === 'poor' || list === 'near-poor';
    return household && isPoor && !listed.has(household.id) ? [{ household, list }] : [];
  });
  if (missing.length === 0) return <Problem words={problem} />;
  const take = () =>
    attempt(async () => {
      const steps = missing.map(
        ({ household, list }): SaveStep => ({
          type: 'addRow',
          root,
          rowKind: 'option',
          values: { item: item.id, label: household.title, household: household.id, list },
        }),
      );
      return records.saveAll(steps);
    });
  return (
    <>
      <div class="buttons">
        <Button icon="plus" onPress={() => void take()}>
          {t('vote.fromRegister', { n: missing.length })}
        </Button>
      </div>
      <Problem words={problem} />
    </>
  );
}
